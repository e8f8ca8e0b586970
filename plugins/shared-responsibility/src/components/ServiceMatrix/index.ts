export * from './ServiceMatrix';
