export * from './kind';
export * from './consumption';
