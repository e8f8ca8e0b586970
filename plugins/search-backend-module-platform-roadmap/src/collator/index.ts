export { RoadmapCollatorFactory } from './RoadmapCollatorFactory';
export { readCollatorConfig } from './readCollatorConfig';
