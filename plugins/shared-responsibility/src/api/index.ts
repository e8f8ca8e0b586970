export * from './SharedResponsibilityApi';
export * from './SharedResponsibilityClient';
