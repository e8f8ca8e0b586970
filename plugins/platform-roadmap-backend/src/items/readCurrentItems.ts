import { StandingRevision } from '@plinth/backstage-plugin-platform-services-node';
import { RoadmapViews } from '../service';
import { currentItems, FoundItem } from './foundItems';

/** Of roadmaps that are read in one go, and held in memory together. */
const BATCH_SIZE = 50;

/**
 * The items on the newest revisions of many roadmaps, a few roadmaps at a time:
 * roadmap by roadmap, in the order of the revisions.
 */
export async function* readCurrentItems(options: {
  views: RoadmapViews;
  revisions: StandingRevision[];
  now: Date;
}): AsyncGenerator<FoundItem[]> {
  const { views, revisions, now } = options;
  for (let start = 0; start < revisions.length; start += BATCH_SIZE) {
    const batch = revisions.slice(start, start + BATCH_SIZE);
    for (const view of await views.read({ revisions: batch, now })) {
      yield currentItems(view);
    }
  }
}
