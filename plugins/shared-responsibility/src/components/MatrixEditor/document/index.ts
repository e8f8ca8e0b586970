export * from './DocumentDetails';
