export { RoadmapTable } from './RoadmapTable';
export { anchorOf } from './anchorOf';
