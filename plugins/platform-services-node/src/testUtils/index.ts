export * from './startTestHost';
export * from './entities';
export * from './editing';
