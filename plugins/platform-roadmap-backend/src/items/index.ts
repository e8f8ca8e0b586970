export * from './ChangeService';
export * from './describeRevisions';
export * from './foundItems';
export * from './ItemService';
export * from './RevisionLog';
