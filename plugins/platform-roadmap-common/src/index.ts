export * from './model';
export * from './combine';
export * from './api';
