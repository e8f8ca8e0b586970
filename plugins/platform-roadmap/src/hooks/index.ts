export { useEntityRoadmap } from './useEntityRoadmap';
export { useScrollToAnchor } from './useScrollToAnchor';
export {
  useConfirmFormerRoadmap,
  useFormerRoadmap,
  useServiceRoadmap,
  useSyncServiceRoadmap,
} from './useServiceRoadmap';
export * from './useRoadmapEditing';
export * from './useFeedTokens';
export * from './useMyRoadmap';
export * from './useNeeds';
export * from './useRoadmapLists';
export * from './useRoadmapNews';
export * from './useServiceSummaries';
export * from './useServiceTitles';
