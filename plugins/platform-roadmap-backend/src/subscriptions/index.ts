export * from './AuthorizedSubscriptionService';
export * from './SubscriptionStore';
