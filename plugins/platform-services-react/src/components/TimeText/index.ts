export { TimeText } from './TimeText';
export type { TimeTextProps } from './TimeText';
