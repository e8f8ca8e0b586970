export {
  RoadmapLintContexts,
  type RoadmapLintContextsOptions,
} from './RoadmapLintContexts';
export { AuthorizedRoadmapService } from './AuthorizedRoadmapService';
export { RoadmapService } from './RoadmapService';
export { RoadmapViews } from './RoadmapViews';
export { createSummaries, type Summaries } from './createSummaries';
