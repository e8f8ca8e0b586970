export { createPlanning, type RoadmapPlanning } from './createPlanning';
