export * from './Coverage';
