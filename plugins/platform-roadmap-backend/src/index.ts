export { platformRoadmapPlugin as default } from './plugin';
