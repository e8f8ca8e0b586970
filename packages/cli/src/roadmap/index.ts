export {
  registerRoadmapCommands,
  type RoadmapCommandContext,
} from './registerRoadmapCommands';
