export * from './Disputes';
