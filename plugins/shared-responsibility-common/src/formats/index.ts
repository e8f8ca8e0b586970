export * from './csv';
export * from './yaml';
export * from './markdown';
export * from './stats';
export * from './importing';
export * from './exporting';
export * from './plain';
