export * from './FeedService';
export * from './FeedTokenService';
export * from './FeedTokenStore';
export * from './GrantedRoadmaps';
