export { writeRoadmapMarkdown } from './writeRoadmapMarkdown';
