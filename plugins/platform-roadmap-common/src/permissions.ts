import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of the roadmap of a platform service.
 *
 * @public
 */
export const RESOURCE_TYPE_PLATFORM_ROADMAP = 'platform-roadmap';

/**
 * Writing and discarding the draft of a roadmap.
 *
 * @public
 */
export const platformRoadmapDraftPermission = createPermission({
  name: 'platform-roadmap.draft',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Publishing a revision of a roadmap, and choosing where it is kept.
 *
 * @public
 */
export const platformRoadmapPublishPermission = createPermission({
  name: 'platform-roadmap.publish',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Reading the file of a roadmap again, now.
 *
 * @public
 */
export const platformRoadmapSyncPermission = createPermission({
  name: 'platform-roadmap.sync',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Recording the weekly review.
 *
 * @public
 */
export const platformRoadmapReviewPermission = createPermission({
  name: 'platform-roadmap.review',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Closing an interval.
 *
 * @public
 */
export const platformRoadmapClosePermission = createPermission({
  name: 'platform-roadmap.close',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Deciding on needs.
 *
 * @public
 */
export const platformRoadmapDecidePermission = createPermission({
  name: 'platform-roadmap.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Voting for an item and asking for something.
 *
 * @public
 */
export const platformRoadmapVotePermission = createPermission({
  name: 'platform-roadmap.vote',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Being told about changes.
 *
 * @public
 */
export const platformRoadmapSubscribePermission = createPermission({
  name: 'platform-roadmap.subscribe',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_PLATFORM_ROADMAP,
});

/**
 * Every permission of the plugin `platform-roadmap`.
 *
 * @public
 */
export const platformRoadmapPermissions = [
  platformRoadmapDraftPermission,
  platformRoadmapPublishPermission,
  platformRoadmapSyncPermission,
  platformRoadmapReviewPermission,
  platformRoadmapClosePermission,
  platformRoadmapDecidePermission,
  platformRoadmapVotePermission,
  platformRoadmapSubscribePermission,
];
