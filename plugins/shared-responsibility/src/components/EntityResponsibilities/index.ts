export * from './EntityResponsibilities';
