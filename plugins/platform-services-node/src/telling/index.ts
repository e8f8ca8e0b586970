export * from './DeedAnnouncer';
export * from './Notifier';
