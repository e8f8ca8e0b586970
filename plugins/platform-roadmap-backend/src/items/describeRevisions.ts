import {
  diffRoadmaps,
  ListedChanges,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { DocumentStore } from '@plinth/backstage-plugin-platform-services-node';
import { LoggedRevision } from './RevisionLog';

/** What each revision changed against the one before; the first one against nothing. */
export async function describeRevisions(options: {
  store: DocumentStore<Roadmap>;
  revisions: LoggedRevision[];
}): Promise<ListedChanges['items']> {
  const { store, revisions } = options;
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
          ...(previous && { from: previous.content }),
        }),
      },
    ];
  });
}
