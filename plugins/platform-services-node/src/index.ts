export * from './consumption';
