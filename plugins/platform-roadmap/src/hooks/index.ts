export { useEntityRoadmap } from './useEntityRoadmap';
export { useScrollToAnchor } from './useScrollToAnchor';
export {
  useConfirmFormerRoadmap,
  useFormerRoadmap,
  useServiceRoadmap,
  useSyncServiceRoadmap,
} from './useServiceRoadmap';
