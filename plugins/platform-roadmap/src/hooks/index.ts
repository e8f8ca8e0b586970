export { useEntityRoadmap } from './useEntityRoadmap';
export { useScrollToAnchor } from './useScrollToAnchor';
export { useServiceRoadmap, useSyncServiceRoadmap } from './useServiceRoadmap';
