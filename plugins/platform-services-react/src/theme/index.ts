export { mutedText, toneColors } from './tones';
export type { Tone, ToneColors } from './tones';
