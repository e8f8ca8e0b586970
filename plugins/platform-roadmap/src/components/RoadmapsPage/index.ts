export { LegacyRoadmapsPage } from './LegacyRoadmapsPage';
export { RoadmapsPage } from './RoadmapsPage';
