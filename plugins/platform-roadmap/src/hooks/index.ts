export { useEntityRoadmap } from './useEntityRoadmap';
export { useHasPlatformRole } from './useHasPlatformRole';
export { useScrollToAnchor } from './useScrollToAnchor';
export { useServiceRoadmap, useSyncServiceRoadmap } from './useServiceRoadmap';
