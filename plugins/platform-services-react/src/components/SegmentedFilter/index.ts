export { SegmentedFilter } from './SegmentedFilter';
export type { SegmentedFilterProps, SegmentedOption } from './SegmentedFilter';
