export * from './Revisions';
