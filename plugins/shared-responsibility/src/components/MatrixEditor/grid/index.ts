export * from './MatrixGrid';
export * from './gridKeys';
