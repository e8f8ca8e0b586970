import { FormerDocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { MyRoadmapView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { PlatformRoadmapApi } from '../api';

/** Nothing has changed, nobody has voted, and the reader has no role. */
const NOBODY: MyRoadmapView = {
  changes: [],
  seenEtag: 'seen',
  subscriptions: [],
  votes: {},
  roles: [],
};

/** An API of which a test expects nothing but what it gives. */
export function roadmapApi(
  parts: Partial<PlatformRoadmapApi> = {},
): PlatformRoadmapApi {
  const unexpected = async () => {
    throw new Error('not expected');
  };
  return {
    getEntityRoadmap: unexpected,
    getServiceRoadmap: unexpected,
    getSummaries: unexpected,
    syncServiceRoadmap: unexpected,
    getFormerRoadmap: async (serviceRef): Promise<FormerDocumentState> => ({
      serviceRef,
    }),
    confirmFormerRoadmap: unexpected,
    getRoadmapDraft: async () => undefined,
    saveRoadmapDraft: unexpected,
    discardRoadmapDraft: unexpected,
    getPublishPreview: unexpected,
    publishRoadmap: unexpected,
    setRoadmapSource: unexpected,
    getRoadmapRevisions: unexpected,
    getRoadmapRevision: unexpected,
    compareRoadmapRevisions: unexpected,
    getDeliverableHistory: unexpected,
    reviewRoadmap: unexpected,
    closeInterval: unexpected,
    readRoadmap: unexpected,
    exportRoadmap: unexpected,
    getMyRoadmap: async () => NOBODY,
    markRoadmapSeen: unexpected,
    voteForItem: unexpected,
    getNeeds: unexpected,
    askForNeed: unexpected,
    updateNeed: unexpected,
    getFollowUps: async () => [],
    getSubscriptions: async () => [],
    subscribe: unexpected,
    getFeedTokens: async () => [],
    createFeedToken: unexpected,
    rotateFeedToken: unexpected,
    revokeFeedToken: unexpected,
    getItems: unexpected,
    getChanges: unexpected,
    ...parts,
  };
}
