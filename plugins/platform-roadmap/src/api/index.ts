export { platformRoadmapApiRef } from './PlatformRoadmapApi';
export type { PlatformRoadmapApi } from './PlatformRoadmapApi';
export { PlatformRoadmapClient } from './PlatformRoadmapClient';
export { RoadmapEditingClient } from './RoadmapEditingClient';
export type {
  RoadmapEditingApi,
  RoadmapExportFormat,
  RoadmapFile,
  RoadmapImportFormat,
  WriteVersion,
} from './RoadmapEditingApi';
export { RoadmapFollowingClient } from './RoadmapFollowingClient';
export type { ItemQuery, RoadmapFollowingApi } from './RoadmapFollowingApi';
