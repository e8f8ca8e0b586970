import {
  diffRoadmaps,
  MyRoadmapView,
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { SeenRevision } from './SeenStore';

/**
 * What changed on roadmaps since somebody looked, service by service. Nothing
 * for a service that was never looked at: all of it would be new.
 */
export async function changesSince(options: {
  store: DocumentStore<Roadmap>;
  standing: StandingRevision[];
  seen: ReadonlyMap<string, SeenRevision>;
  statuses: StatusSettings;
}): Promise<MyRoadmapView['changes']> {
  const { store, standing, seen, statuses } = options;
  const pairs = standing.flatMap(({ documentId, number, serviceRef }) => {
    const from = seen.get(documentId)?.revision;
    return from !== undefined && from < number
      ? [{ documentId, serviceRef, from, to: number }]
      : [];
  });
  const revisions = await store.getRevisions(
    pairs.flatMap(({ documentId, from, to }) => [
      { documentId, number: from },
      { documentId, number: to },
    ]),
  );
  const contentOf = (documentId: string, number: number) =>
    revisions.find(
      each => each.documentId === documentId && each.number === number,
    )?.content;
  return pairs.flatMap(({ documentId, serviceRef, from, to }) => {
    const before = contentOf(documentId, from);
    const after = contentOf(documentId, to);
    const changes =
      before && after
        ? diffRoadmaps({ ...statuses, from: before, to: after })
        : [];
    return changes.length > 0 ? [{ serviceRef, changes }] : [];
  });
}
