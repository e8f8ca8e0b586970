export * from './types';
export * from './freshness';
export * from './balance';
export { statusChanges } from './statusHistory';
export * from './viewRoadmap';
export * from './combineRoadmaps';
export * from './summarizeRoadmap';
