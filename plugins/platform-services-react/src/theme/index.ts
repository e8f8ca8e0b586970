export { toneColors, readableOn } from './tones';
export type { Tone, ToneColors } from './tones';
