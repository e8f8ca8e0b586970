import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import {
  DocumentSource,
  DocumentState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { checkPrecondition } from '../../http';
import { attemptWrite } from '../attemptWrite';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { documentKeyOf } from '../documentKey';
import { DocumentService } from '../DocumentService';
import { DocumentStore } from '../store/DocumentStore';
import { DraftWriteOptions } from './DraftService';
import { DraftStore } from '../store/DraftStore';
import { sourceEtagOf, toDocumentState } from '../toDocumentState';
import { DocumentKind, StoredDocument } from '../types';

/**
 * What {@link SourceChooser} needs.
 */
export interface SourceChooserOptions<TDocument> {
  kind: Pick<DocumentKind<TDocument>, 'annotation' | 'title'>;
  store: DocumentStore<TDocument>;
  drafts: DraftStore<TDocument>;
  documents: DocumentService<TDocument>;
  announcer: DocumentAnnouncer;
  now?: () => Date;
}

/**
 * Changes where documents are kept. Trusts its caller: who may do what is the
 * matter of `AuthorizedDraftService`.
 */
export class SourceChooser<TDocument> {
  readonly #options: SourceChooserOptions<TDocument>;
  readonly #now: () => Date;

  static create<TDocument>(
    options: SourceChooserOptions<TDocument>,
  ): SourceChooser<TDocument> {
    return new SourceChooser(options);
  }

  private constructor(options: SourceChooserOptions<TDocument>) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Chooses where a document is kept, and reads it from there. Its revisions
   * stay, and so does a draft.
   *
   * @throws ConflictError when it is to be kept in Git and no annotation says where
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async setSource(
    options: DraftWriteOptions & { type: DocumentSource['type'] },
  ): Promise<DocumentState> {
    const { entity, by, precondition, type } = options;
    const { documents, kind, store } = this.#options;
    const serviceRef = stringifyEntityRef(entity);
    const value = entity.metadata.annotations?.[kind.annotation];
    if (type === 'git' && value === undefined) {
      throw new ConflictError(
        `${serviceRef} has no annotation ${kind.annotation}. Add it to the service's own file first: it says where the ${kind.title} lies.`,
      );
    }
    const run = async () => {
      const document = await store.findDocument(documentKeyOf(entity));
      checkPrecondition({
        precondition,
        etag: sourceEtagOf({ serviceRef, ...(document && { document }) }),
        title: 'source',
      });
      if (document?.source?.type === type && !document.disagreement) {
        return document;
      }
      return this.#storeSource({
        entity,
        document,
        source: {
          type,
          since: this.#now().toISOString(),
          chosenBy: by,
          ...(type === 'database' &&
            value !== undefined && { setAside: value }),
        },
      });
    };
    const changed = await attemptWrite({ kind, run });
    if (type === 'git') {
      const { body } = await documents.sync({ entity, requestedBy: by });
      return body;
    }
    return toDocumentState({ serviceRef, document: changed }).state;
  }

  async #storeSource(options: {
    entity: Entity;
    document: StoredDocument | undefined;
    source: DocumentSource;
  }): Promise<StoredDocument | undefined> {
    const { entity, document, source } = options;
    const { announcer, drafts } = this.#options;
    const written = await announcer.changeAndTell({
      serviceRef: stringifyEntityRef(entity),
      source: source.type,
      store: () =>
        drafts.setSource({
          ...documentKeyOf(entity),
          basedOn: document?.version ?? 0,
          source,
        }),
    });
    return written.result === 'stored' ? written.stored : undefined;
  }
}
