export * from './csv';
export * from './yaml';
export * from './stats';
