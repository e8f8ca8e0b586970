export * from './consumption';
export * from './permissions';
export * from './database';
export * from './documents';
export * from './http';
export * from './summaries';
export * from './telling';
