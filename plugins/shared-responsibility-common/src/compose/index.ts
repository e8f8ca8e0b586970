export * from './types';
export { composeResponsibilities } from './composeResponsibilities';
export { countTasks, type TaskCount } from './countTasks';
export { isAccountable } from './accountable';
export { layerOf } from './layerOf';
export { revisionsAt, type RevisionsAt } from './revisionsAt';
