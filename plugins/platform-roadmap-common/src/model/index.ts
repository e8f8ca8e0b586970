export * from './types';
export {
  DEFAULT_SEVERITY,
  DEFAULT_STATUS_LABELS,
  DELIVERABLE_STATUSES,
  isOpen,
  itemStatus,
  statusCategory,
} from './status';
export {
  readStatusSettings,
  type StatusLabels,
  type StatusSettings,
} from './statusSettings';
export { targetRange, targetText } from './dates';
export { listItems, type Horizon, type PlacedItem } from './items';
export { assignKeys } from './keys';
export { serviceRefOf } from './serviceRefOf';
export { publishedView } from './publishedView';
export { roadmapSchema } from './schema';
export { parseRoadmap, parseRoadmapValue } from './parseRoadmap';
