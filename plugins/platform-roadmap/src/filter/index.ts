export {
  filterItems,
  matchesText,
  STATUS_FILTERS,
  type ItemFilter,
} from './filterItems';
