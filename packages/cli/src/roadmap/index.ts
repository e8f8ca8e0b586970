export { registerRoadmapCommands } from './registerRoadmapCommands';
