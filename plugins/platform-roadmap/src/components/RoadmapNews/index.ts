export { RoadmapNews } from './RoadmapNews';
