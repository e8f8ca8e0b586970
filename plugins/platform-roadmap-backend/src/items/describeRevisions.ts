import {
  diffRoadmaps,
  ListedChanges,
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { DocumentStore } from '@plinth/backstage-plugin-platform-services-node';
import { LoggedRevision } from './RevisionLog';

/** Of revisions that are read in one go, and held in memory together. */
const BATCH_SIZE = 20;

/** What each revision changed against the one before; the first one against nothing. */
export async function describeRevisions(options: {
  store: Pick<DocumentStore<Roadmap>, 'getRevisions'>;
  revisions: LoggedRevision[];
  statuses: StatusSettings;
}): Promise<ListedChanges['items']> {
  const { revisions } = options;
  const described: ListedChanges['items'] = [];
  for (let start = 0; start < revisions.length; start += BATCH_SIZE) {
    const batch = revisions.slice(start, start + BATCH_SIZE);
    described.push(...(await describeBatch({ ...options, revisions: batch })));
  }
  return described;
}

async function describeBatch(options: {
  store: Pick<DocumentStore<Roadmap>, 'getRevisions'>;
  revisions: LoggedRevision[];
  statuses: StatusSettings;
}): Promise<ListedChanges['items']> {
  const { store, revisions, statuses } = options;
  const stored = await store.getRevisions(
    revisions.flatMap(({ documentId, number }) => [
      { documentId, number: number - 1 },
      { documentId, number },
    ]),
  );
  const find = (documentId: string, number: number) =>
    stored.find(
      each => each.documentId === documentId && each.number === number,
    );
  return revisions.flatMap(({ documentId, number, serviceRef }) => {
    const revision = find(documentId, number);
    const previous = find(documentId, number - 1);
    if (!revision) {
      return [];
    }
    const { content, publishedAt, message } = revision;
    return [
      {
        serviceRef,
        title: content.metadata.title ?? content.metadata.name,
        revision: number,
        publishedAt,
        message,
        changes: diffRoadmaps({
          to: content,
          severity: statuses.severity,
          ...(previous && { from: previous.content }),
        }),
      },
    ];
  });
}
