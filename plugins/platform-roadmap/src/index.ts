export { default } from './plugin';
export * from './api';
export { platformRoadmapTranslationRef } from './translation';
