export { default } from './plugin';
export * from './api';
export { sharedResponsibilityTranslationRef } from './translation';
