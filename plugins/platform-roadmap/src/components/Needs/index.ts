export { NeedsView } from './NeedsView';
export { useMakeItem } from './useMakeItem';
