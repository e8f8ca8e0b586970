export * from './types';
export { changeTopic, type ChangeTopic } from './changeOrder';
export * from './diffRoadmaps';
export * from './describeChange';
