export * from './LegacyMyResponsibilitiesPage';
export * from './MyResponsibilitiesPage';
