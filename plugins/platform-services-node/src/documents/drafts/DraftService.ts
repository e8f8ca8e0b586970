import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  DocumentDraft,
  DraftRequest,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { checkPrecondition, Precondition } from '../../http';
import { attemptWrite } from '../attemptWrite';
import { audited } from '../audited';
import { documentKeyOf } from '../documentKey';
import { DocumentStore } from '../store/DocumentStore';
import { draftEtag, toDraftBody } from './draftBodies';
import { DraftStore } from '../store/DraftStore';
import { judgeDraft } from './judgeDraft';
import { noDraft, readDrafted, readNewestContent } from './readDrafted';
import { requireEditable } from './requireEditable';
import { DocumentKind, DraftKind } from '../types';

/**
 * What {@link DraftService} needs.
 */
export interface DraftServiceOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  draftKind: DraftKind<TDocument>;
  store: DocumentStore<TDocument>;
  drafts: DraftStore<TDocument>;
  auditor: AuditorService;
}

/**
 * Whose document is changed, as whom, and from which state on.
 *
 * @public
 */
export interface DraftWriteOptions {
  /** The platform service. */
  entity: Entity;
  /** Full ref of the user. */
  by: string;
  /** Of the user. */
  credentials: BackstageCredentials;
  precondition: Precondition;
}

/**
 * What is known when a document is edited.
 *
 * @public
 */
export interface FoundDraft<TDocument> {
  draft?: DocumentDraft<TDocument>;
  /** The newest revision. */
  newest?: RevisionSummary;
  /** Its content. */
  previous?: TDocument;
}

/**
 * Drafts of documents that are kept in the database: read, saved as often as
 * need be, thrown away. Trusts its caller: who may do what is the matter of
 * `AuthorizedDraftService`.
 *
 * @public
 */
export class DraftService<TDocument> {
  readonly #options: DraftServiceOptions<TDocument>;

  /** @internal */
  static create<TDocument>(
    options: DraftServiceOptions<TDocument>,
  ): DraftService<TDocument> {
    return new DraftService(options);
  }

  private constructor(options: DraftServiceOptions<TDocument>) {
    this.#options = options;
  }

  /** The draft of a service's document, and the revision that is newest. */
  async findDraft(entity: Entity): Promise<FoundDraft<TDocument>> {
    const { store } = this.#options;
    const { document, draft } = await readDrafted({ ...this.#options, entity });
    const previous = await readNewestContent({ store, document });
    const serviceRef = stringifyEntityRef(entity);
    return {
      ...(draft && { draft: toDraftBody({ serviceRef, draft }) }),
      ...(document?.revision && { newest: document.revision }),
      ...(previous && { previous }),
    };
  }

  /**
   * The draft of a service's document.
   *
   * @throws NotFoundError when there is none
   */
  async getDraft(entity: Entity): Promise<DocumentDraft<TDocument>> {
    const { draft } = await readDrafted({ ...this.#options, entity });
    if (!draft) {
      throw noDraft({ ...this.#options, entity });
    }
    return toDraftBody({ serviceRef: stringifyEntityRef(entity), draft });
  }

  /**
   * Saves a draft, finished or not, and what the rules say about it.
   *
   * @throws ConflictError when the document is kept elsewhere
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   * @throws InputError when it is not a document at all
   */
  async saveDraft(
    options: DraftWriteOptions & { request: DraftRequest<TDocument> },
  ): Promise<DocumentDraft<TDocument>> {
    const { entity, by, credentials, precondition, request } = options;
    const { auditor, drafts, kind, store } = this.#options;
    const serviceRef = stringifyEntityRef(entity);
    const run = async () => {
      const { document, draft } = await readDrafted({
        ...this.#options,
        entity,
      });
      requireEditable({ kind, entity, document });
      checkPrecondition({
        precondition,
        ...(draft && { etag: draftEtag(draft) }),
        title: 'draft',
      });
      const newest = document?.revision?.number ?? 0;
      const basedOn = request.basedOn ?? draft?.basedOn ?? newest;
      if (basedOn > newest) {
        throw new InputError(
          `There is no revision ${basedOn}; the newest one is ${newest}.`,
        );
      }
      const { findings, notChecked } = await judgeDraft({
        ...this.#options,
        serviceRef,
        content: request.document,
        previous: await readNewestContent({ store, document }),
        credentials,
      });
      const written = await audited({
        auditor,
        event: {
          eventId: 'draft-save',
          severityLevel: 'low',
          meta: { serviceRef },
        },
        write: () =>
          drafts.saveDraft({
            ...documentKeyOf(entity),
            ...(draft && { expected: draft }),
            draft: {
              content: request.document,
              basedOn,
              updatedBy: by,
              findings,
              notChecked,
            },
          }),
      });
      return written.result === 'stored'
        ? toDraftBody({ serviceRef, draft: written.stored })
        : undefined;
    };
    return attemptWrite({ kind, run });
  }

  /**
   * Throws a draft away.
   *
   * @throws NotFoundError when there is none
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async discardDraft(options: DraftWriteOptions): Promise<void> {
    const { entity, precondition } = options;
    const { auditor, drafts, kind } = this.#options;
    const run = async () => {
      const { draft } = await readDrafted({ ...this.#options, entity });
      if (!draft) {
        throw noDraft({ kind, entity });
      }
      checkPrecondition({
        precondition,
        etag: draftEtag(draft),
        title: 'draft',
      });
      const written = await audited({
        auditor,
        event: {
          eventId: 'draft-discard',
          severityLevel: 'low',
          meta: { serviceRef: stringifyEntityRef(entity) },
        },
        write: () =>
          drafts.discardDraft({
            documentId: draft.documentId,
            expected: draft,
          }),
      });
      return written.result === 'stored' ? true : undefined;
    };
    await attemptWrite({ kind, run });
  }
}
