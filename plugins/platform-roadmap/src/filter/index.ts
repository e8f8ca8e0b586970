export { currentItems } from './currentItems';
export { takeRows } from './takeRows';
export {
  filterItems,
  matchesText,
  STATUS_FILTERS,
  WORK_TYPES,
  type ItemFilter,
} from './filterItems';
