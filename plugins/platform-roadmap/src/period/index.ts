export { parsePeriod, type Period } from './parsePeriod';
export { usePeriodText } from './usePeriodText';
