export * from './api';
export * from './blueprints';
export * from './components';
export * from './hooks';
export * from './query';
export * from './theme';
export * from './time';
export * from './url';
export { platformServicesReactTranslationRef } from './translation';
