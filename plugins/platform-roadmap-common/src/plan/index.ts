export { findItem, type ItemPlace } from './places';
export * from './moveItem';
export * from './editItems';
export * from './editIntervals';
export * from './changeTarget';
