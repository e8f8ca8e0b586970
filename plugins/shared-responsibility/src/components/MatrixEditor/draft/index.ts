export * from './SaveStateText';
export * from './saveQueue';
export * from './useDraftSaving';
