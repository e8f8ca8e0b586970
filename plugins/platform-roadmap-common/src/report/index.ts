export * from './monthlyReport';
