export { mutedText, readableOn, toneColors } from './tones';
export type { Tone, ToneColors } from './tones';
