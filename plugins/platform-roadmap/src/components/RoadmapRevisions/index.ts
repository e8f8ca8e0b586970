export { RoadmapRevisions } from './RoadmapRevisions';
