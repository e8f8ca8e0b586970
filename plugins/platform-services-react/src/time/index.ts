export { formatDay, formatDuration, formatRelative } from './format';
export type {
  FormatDayOptions,
  FormatDurationOptions,
  FormatRelativeOptions,
} from './format';
export { useFormat } from './useFormat';
export type { Format } from './useFormat';
