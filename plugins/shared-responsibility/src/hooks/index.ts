export * from './useEntityResponsibilities';
export * from './useServiceMatrix';
