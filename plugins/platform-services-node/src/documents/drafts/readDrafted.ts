import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { documentKeyOf } from '../documentKey';
import { DocumentStore } from '../store/DocumentStore';
import { DraftStore, StoredDraft } from '../store/DraftStore';
import { StoredDocument } from '../types';

/** The document of an entity, and its draft, as far as there are any. */
export async function readDrafted<TDocument>(options: {
  store: DocumentStore<TDocument>;
  drafts: DraftStore<TDocument>;
  entity: Entity;
}): Promise<{ document?: StoredDocument; draft?: StoredDraft<TDocument> }> {
  const { store, drafts, entity } = options;
  const document = await store.findDocument(documentKeyOf(entity));
  const draft = document && (await drafts.getDraft(document.id));
  return { ...(document && { document }), ...(draft && { draft }) };
}

/** Content of the newest revision of a document, if it has one. */
export async function readNewestContent<TDocument>(options: {
  store: DocumentStore<TDocument>;
  document: StoredDocument | undefined;
}): Promise<TDocument | undefined> {
  const { store, document } = options;
  const newest =
    document?.revision &&
    (await store.getRevision({
      documentId: document.id,
      number: document.revision.number,
    }));
  return newest?.content;
}

/** What is thrown where a draft is needed and there is none. */
export function noDraft(options: {
  kind: { title: string };
  entity: Entity;
}): NotFoundError {
  const { kind, entity } = options;
  return new NotFoundError(
    `There is no draft of the ${kind.title} of ${stringifyEntityRef(entity)}`,
  );
}
