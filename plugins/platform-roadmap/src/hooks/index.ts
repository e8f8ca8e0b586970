export { useEntityRoadmap } from './useEntityRoadmap';
export { useServiceRoadmap, useSyncServiceRoadmap } from './useServiceRoadmap';
export { useScrollToAnchor } from './useScrollToAnchor';
