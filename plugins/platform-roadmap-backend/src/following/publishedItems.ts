import {
  listItems,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  StoredDocument,
} from '@plinth/backstage-plugin-platform-services-node';

/** Keys of the items that readers of a roadmap see; revisions hold no drafts. */
export async function readPublishedItems(options: {
  store: DocumentStore<Roadmap>;
  document: StoredDocument;
}): Promise<ReadonlySet<string>> {
  const { store, document } = options;
  const revision =
    document.revision &&
    (await store.getRevision({
      documentId: document.id,
      number: document.revision.number,
    }));
  return new Set(
    revision
      ? listItems(revision.content).flatMap(({ item }) => item.key ?? [])
      : [],
  );
}
