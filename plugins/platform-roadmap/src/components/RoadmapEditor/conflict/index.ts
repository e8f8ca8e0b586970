export * from './DraftConflict';
