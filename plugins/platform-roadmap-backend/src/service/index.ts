export { AuthorizedRoadmapService } from './AuthorizedRoadmapService';
export { RoadmapService } from './RoadmapService';
