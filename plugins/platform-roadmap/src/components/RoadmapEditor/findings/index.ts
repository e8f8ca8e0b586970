export * from './useRoadmapLint';
