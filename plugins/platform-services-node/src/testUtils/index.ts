export * from './startTestHost';
export * from './entities';
