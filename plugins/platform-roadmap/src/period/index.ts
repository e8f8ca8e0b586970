export { parsePeriod, type Period } from './parsePeriod';
export { usePeriodText } from './usePeriodText';
export { addDays, daysIn, todayInUtc } from './days';
