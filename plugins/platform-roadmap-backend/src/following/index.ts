export * from './createFollowing';
export * from './deeds';
export * from './returnFollowing';
