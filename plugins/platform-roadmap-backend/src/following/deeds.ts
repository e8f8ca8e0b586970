import {
  Deed,
  DeedAnnouncer,
} from '@plinth/backstage-plugin-platform-services-node';

/** What people do beside the roadmap itself. */
export interface FollowingDeed extends Deed {
  action:
    | 'need-ask'
    | 'need-decide'
    | 'vote-cast'
    | 'vote-withdraw'
    | 'subscription-set'
    | 'subscription-end'
    | 'feed-token-create'
    | 'feed-token-rotate'
    | 'feed-token-revoke'
    | 'github-import';
  /** Full ref; absent when it is about no single service. */
  serviceRef?: string;
  /** Id of the need or token, key of the item, or address of the repository. */
  subject?: string;
}

/** Tells about {@link FollowingDeed}s. */
export type FollowingAnnouncer = DeedAnnouncer<FollowingDeed>;
