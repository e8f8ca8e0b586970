export { Timeline, type TimelineGroup, type TimelineProps } from './Timeline';
export type { TimelineEntry } from './model';
