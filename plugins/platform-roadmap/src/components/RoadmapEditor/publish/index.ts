export * from './PublishDialog';
