export * from './createFollowing';
export * from './deeds';
