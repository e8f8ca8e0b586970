export * from './useEntityActions';
export * from './useEntityResponsibilities';
export * from './useMyResponsibilities';
export * from './useServiceMatrix';
export * from './useMatrixEditing';
export * from './useServiceOversight';
export * from './useTaskHistory';
