export * from './MatrixEditor';
export * from './importing';
