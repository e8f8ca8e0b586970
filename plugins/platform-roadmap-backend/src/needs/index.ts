export * from './AuthorizedNeedService';
export * from './FollowUpStore';
export * from './FollowUpTask';
export * from './NeedNotifier';
export * from './NeedService';
export * from './NeedStore';
export * from './checkNeed';
export * from './needRows';
