export { roadmapStats, type RoadmapStats } from './roadmapStats';
