export * from './MyRoadmapService';
export * from './SeenStore';
export * from './changesSince';
