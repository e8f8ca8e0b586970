export { createRowLoader, type RowLoader } from './cache';
export * from './consumption';
export * from './permissions';
export * from './database';
export * from './documents';
export * from './http';
export * from './search';
export * from './summaries';
export * from './telling';
