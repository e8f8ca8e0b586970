export * from './Findings';
export * from './useLint';
