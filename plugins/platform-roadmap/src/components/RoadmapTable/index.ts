export { ItemNames } from './ItemNames';
export { RoadmapTable } from './RoadmapTable';
