export { platformRoadmapApiRef } from './PlatformRoadmapApi';
export type { PlatformRoadmapApi } from './PlatformRoadmapApi';
export { PlatformRoadmapClient } from './PlatformRoadmapClient';
