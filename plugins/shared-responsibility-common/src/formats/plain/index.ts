export * from './writePlainTable';
