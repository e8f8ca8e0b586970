export * from './types';
export * from './editing';
export * from './needs';
export * from './following';
export * from './search';
