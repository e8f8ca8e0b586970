export * from './model';
export * from './combine';
export * from './lint';
export * from './stats';
export * from './api';
export * from './permissions';
