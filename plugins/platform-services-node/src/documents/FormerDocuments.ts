import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  DocumentState,
  FormerDocument,
  FormerDocumentState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { checkPrecondition, createVersion, Precondition } from '../http';
import { attemptWrite } from './attemptWrite';
import { DocumentAnnouncer } from './DocumentAnnouncer';
import { documentKeyOf } from './documentKey';
import { DocumentService } from './DocumentService';
import { DocumentStore } from './store/DocumentStore';
import { StoredDocument } from './types';

/**
 * What {@link FormerDocuments} needs.
 */
export interface FormerDocumentsOptions<TDocument> {
  kind: { title: string };
  store: DocumentStore<TDocument>;
  documents: DocumentService<TDocument>;
  announcer: DocumentAnnouncer;
}

/**
 * Documents of entities that are gone, whose name another entity has now. That
 * both are the same service is something that only a person can know. Trusts
 * its caller: who may ask and confirm is the matter of
 * `AuthorizedFormerDocuments`.
 */
export class FormerDocuments<TDocument> {
  readonly #options: FormerDocumentsOptions<TDocument>;

  static create<TDocument>(
    options: FormerDocumentsOptions<TDocument>,
  ): FormerDocuments<TDocument> {
    return new FormerDocuments(options);
  }

  private constructor(options: FormerDocumentsOptions<TDocument>) {
    this.#options = options;
  }

  /** Whether there is a document of a former entity of this name. */
  async getFormer(entity: Entity): Promise<FormerDocumentState> {
    const found = await this.#options.store.findFormer(documentKeyOf(entity));
    const former = found && toFormer(found);
    return {
      serviceRef: stringifyEntityRef(entity),
      ...(former && { former }),
    };
  }

  /**
   * Makes the document of the former entity that of this one, with all of its
   * revisions, and reads its file again: what this entity's file brought in
   * meanwhile becomes the next revision, and what was edited here meanwhile the
   * draft.
   *
   * @throws NotFoundError when there is none
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async confirmFormer(options: {
    entity: Entity;
    /** Full ref of the user. */
    by: string;
    precondition: Precondition;
  }): Promise<DocumentState> {
    const { entity, by, precondition } = options;
    const { announcer, documents, kind, store } = this.#options;
    const key = documentKeyOf(entity);
    const run = async () => {
      const found = await store.findFormer(key);
      const former = found && toFormer(found);
      if (!found || !former) {
        throw new NotFoundError(
          `${key.serviceRef} has no ${kind.title} of a former entity`,
        );
      }
      checkPrecondition({
        precondition,
        etag: former.etag,
        title: `former ${kind.title}`,
      });
      const written = await announcer.returnAndTell({
        serviceRef: key.serviceRef,
        confirmedBy: by,
        store: () => store.returnFormer({ ...key, former: found, by }),
      });
      return written.result === 'stored' ? true : undefined;
    };
    await attemptWrite({ kind, run });
    const { body } = await documents.sync({ entity, requestedBy: by });
    return body;
  }
}

function toFormer(document: StoredDocument): FormerDocument | undefined {
  const { id, hiddenAt, revision } = document;
  if (!hiddenAt || !revision) {
    return undefined;
  }
  const { etag } = createVersion({
    revision: revision.number,
    parts: ['former', id, hiddenAt],
  });
  return { hiddenSince: hiddenAt, revision, etag };
}
