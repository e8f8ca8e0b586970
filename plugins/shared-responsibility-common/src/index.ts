export * from './model';
export * from './conditions';
export * from './effective';
export * from './lint';
export * from './compose';
export * from './api';
export * from './permissions';
