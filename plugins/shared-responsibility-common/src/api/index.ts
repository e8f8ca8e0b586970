export * from './types';
export * from './summaries';
export * from './standings';
export * from './disputes';
export * from './overviews';
export * from './search';
export * from './editing';
