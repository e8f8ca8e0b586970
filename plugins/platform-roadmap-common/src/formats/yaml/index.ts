export { writeRoadmapYaml } from './writeRoadmapYaml';
