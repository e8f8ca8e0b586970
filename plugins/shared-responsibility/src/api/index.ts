export * from './MatrixEditingApi';
export * from './MatrixEditingClient';
export * from './SharedResponsibilityApi';
export * from './SharedResponsibilityClient';
