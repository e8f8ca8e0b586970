export * from './exporting';
export * from './importing';
export * from './markdown';
export * from './table';
export * from './yaml';
