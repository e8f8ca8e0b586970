export * from './kind';
export * from './consumption';
export * from './client';
