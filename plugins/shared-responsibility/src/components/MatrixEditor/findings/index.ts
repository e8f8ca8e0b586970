export * from './FixButton';
export * from './useLint';
