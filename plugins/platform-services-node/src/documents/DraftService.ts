import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  DocumentDraft,
  DocumentSource,
  DocumentState,
  DraftRequest,
  PublishedDocument,
  PublishRequest,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  checkPrecondition,
  createVersion,
  matchesEtag,
  Precondition,
  StaleVersionError,
} from '../http';
import { audited } from './audited';
import { findDisagreement } from './disagreement';
import { DocumentAnnouncer } from './DocumentAnnouncer';
import { DocumentService } from './DocumentService';
import { DocumentStore } from './DocumentStore';
import { DraftStore, StoredDraft } from './DraftStore';
import { describeErrors, finishDraft } from './finishDraft';
import { judgeDraft } from './judgeDraft';
import { sourceEtagOf, toDocumentState } from './toDocumentState';
import { DocumentKind, DraftKind, StoredDocument } from './types';

/** Two writes that met, and the one that was too late seeing why. */
const ATTEMPTS = 3;

/**
 * What {@link DraftService} needs.
 *
 * @public
 */
export interface DraftServiceOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  draftKind: DraftKind<TDocument>;
  store: DocumentStore<TDocument>;
  drafts: DraftStore<TDocument>;
  documents: DocumentService<TDocument>;
  announcer: DocumentAnnouncer;
  auditor: AuditorService;
  now?: () => Date;
}

/** Whose document, as whom, and from which state on. */
interface WriteOptions {
  /** The platform service. */
  entity: Entity;
  /** Full ref of the user. */
  by: string;
  /** Of the user. */
  credentials: BackstageCredentials;
  precondition: Precondition;
}

/**
 * Changes the documents of one kind that are kept in the database: a draft is
 * saved as often as need be, then published. Trusts its caller: who may do
 * what is the matter of `AuthorizedDraftService`.
 *
 * @public
 */
export class DraftService<TDocument> {
  readonly #options: DraftServiceOptions<TDocument>;
  readonly #now: () => Date;

  static create<TDocument>(
    options: DraftServiceOptions<TDocument>,
  ): DraftService<TDocument> {
    return new DraftService(options);
  }

  private constructor(options: DraftServiceOptions<TDocument>) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** The draft of a service's document, and the revision that is newest. */
  async findDraft(entity: Entity): Promise<{
    draft?: DocumentDraft<TDocument>;
    newest?: RevisionSummary;
    /** Content of the newest revision. */
    previous?: TDocument;
  }> {
    const { document, draft } = await this.#read(entity);
    const previous = document && (await this.#readNewest(document));
    return {
      ...(draft && { draft: toBody(entity, draft) }),
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
    const { draft } = await this.#read(entity);
    if (!draft) {
      throw this.#noDraft(entity);
    }
    return toBody(entity, draft);
  }

  /**
   * Saves a draft, finished or not, and what the rules say about it.
   *
   * @throws ConflictError when the document is kept elsewhere
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   * @throws InputError when it is not a document at all
   */
  async saveDraft(
    options: WriteOptions & { request: DraftRequest<TDocument> },
  ): Promise<DocumentDraft<TDocument>> {
    const { entity, by, credentials, precondition, request } = options;
    const { drafts, draftKind, kind } = this.#options;
    return this.#attempt(async () => {
      const { document, draft } = await this.#read(entity);
      this.#requireEditable({ entity, document });
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
      const serviceRef = stringifyEntityRef(entity);
      const { findings, notChecked } = await judgeDraft({
        kind,
        draftKind,
        serviceRef,
        content: request.document as JsonObject,
        previous: document && (await this.#readNewest(document)),
        credentials,
      });
      const written = await audited({
        auditor: this.#options.auditor,
        event: {
          eventId: 'draft-save',
          severityLevel: 'low',
          meta: { serviceRef },
        },
        write: () =>
          drafts.saveDraft({
            ...keyOf(entity),
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
        ? toBody(entity, written.stored)
        : undefined;
    });
  }

  /**
   * Throws a draft away.
   *
   * @throws NotFoundError when there is none
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async discardDraft(options: WriteOptions): Promise<void> {
    const { entity, precondition } = options;
    await this.#attempt(async () => {
      const { draft } = await this.#read(entity);
      if (!draft) {
        throw this.#noDraft(entity);
      }
      checkPrecondition({
        precondition,
        etag: draftEtag(draft),
        title: 'draft',
      });
      const written = await audited({
        auditor: this.#options.auditor,
        event: {
          eventId: 'draft-discard',
          severityLevel: 'low',
          meta: { serviceRef: stringifyEntityRef(entity) },
        },
        write: () =>
          this.#options.drafts.discardDraft({
            documentId: draft.documentId,
            expected: draft,
          }),
      });
      return written.result === 'stored' ? true : undefined;
    });
  }

  /**
   * Makes the draft the newest revision. The same request again gets the same
   * answer and does nothing.
   *
   * @throws InputError while errors keep it from that
   * @throws ConflictError when the document is kept elsewhere, or nothing changed
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`; also when the draft was not made from the newest revision
   */
  async publishDraft(
    options: WriteOptions & { request: PublishRequest },
  ): Promise<PublishedDocument> {
    const { entity, by, precondition, request } = options;
    const message = request.message.trim();
    if (message === '') {
      throw new InputError('Say in the message why the document changed.');
    }
    return this.#attempt(async () => {
      const { document, draft } = await this.#read(entity);
      const earlier = await this.#findEarlier({ ...options, document, draft });
      if (earlier && document) {
        return toPublished({ document, revision: earlier, created: false });
      }
      this.#requireEditable({ entity, document });
      checkPrecondition({
        precondition,
        ...(draft && { etag: draftEtag(draft) }),
        title: 'draft',
      });
      if (!document || !draft) {
        throw this.#noDraft(entity);
      }
      const publish = await this.#finish({
        document,
        draft,
        request: { ...request, message },
        by,
        credentials: options.credentials,
      });
      const stored = await this.#options.announcer.storeAndTell({
        outcome: {
          serviceRef: document.serviceRef,
          source: { type: 'database' },
          publish,
        },
        requestedBy: by,
        store: () =>
          this.#options.drafts.publishDraft({
            ...keyOf(entity),
            expected: draft,
            draftEtag: draftEtag(draft),
            publish,
          }),
      });
      return stored.recorded && stored.published
        ? toPublished({
            document: stored.document,
            revision: stored.published,
            created: true,
          })
        : undefined;
    });
  }

  /**
   * Chooses where a document is kept, and reads it from there. Its revisions
   * stay, and so does a draft.
   *
   * @throws ConflictError when it is to be kept in Git and no annotation says where
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async setSource(
    options: WriteOptions & { type: DocumentSource['type'] },
  ): Promise<DocumentState> {
    const { entity, by, precondition, type } = options;
    const { kind, documents } = this.#options;
    const serviceRef = stringifyEntityRef(entity);
    const value = this.#annotationOf(entity);
    if (type === 'git' && value === undefined) {
      throw new ConflictError(
        `${serviceRef} has no annotation ${kind.annotation}. Add it to the service's own file first: it says where the ${kind.title} lies.`,
      );
    }
    const changed = await this.#attempt(async () => {
      const { document } = await this.#read(entity);
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
    });
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
          ...keyOf(entity),
          basedOn: document?.version ?? 0,
          source,
        }),
    });
    return written.result === 'stored' ? written.stored : undefined;
  }

  async #finish(options: {
    document: StoredDocument;
    draft: StoredDraft<TDocument>;
    request: PublishRequest;
    by: string;
    credentials: BackstageCredentials;
  }) {
    const { document, draft, request, by, credentials } = options;
    const { kind, draftKind } = this.#options;
    const newest = document.revision?.number ?? 0;
    if (draft.basedOn !== newest) {
      throw new StaleVersionError(
        `The draft was made from revision ${draft.basedOn}, but revision ${newest} has been published since. Take over what it changed, and save the draft with basedOn ${newest}.`,
        { etag: draftEtag(draft) },
      );
    }
    const previous = await this.#readNewest(document);
    const judge = async (content: TDocument) => {
      const judgement = await judgeDraft({
        kind,
        draftKind,
        serviceRef: document.serviceRef,
        content: content as JsonObject,
        previous,
        credentials,
      });
      if (!judgement.document) {
        throw new InputError(describeErrors(judgement.findings));
      }
      return { ...judgement, document: judgement.document };
    };
    const draftJudgement = await judge(draft.content);
    const finished = finishDraft({
      kind,
      draftKind,
      document: draftJudgement.document,
      request,
      by,
      now: this.#now(),
      ...(previous &&
        document.revision && {
          newest: { content: previous, summary: document.revision },
        }),
    });
    // Rules may look at the message and the day, which the draft did not have.
    const { findings, notChecked } = await judge(finished.content);
    return {
      ...finished,
      verdict: { ruleSet: kind.ruleSet, findings, notChecked },
    };
  }

  /** The revision that this very request has made before. */
  async #findEarlier(
    options: WriteOptions & {
      request: PublishRequest;
      document: StoredDocument | undefined;
      draft: StoredDraft<TDocument> | undefined;
    },
  ): Promise<RevisionSummary | undefined> {
    const { by, precondition, request, document, draft } = options;
    const { ifMatch } = precondition;
    if (!document || !ifMatch || ifMatch.trim() === '*') {
      return undefined;
    }
    if (draft && matchesEtag({ header: ifMatch, etag: draftEtag(draft) })) {
      return undefined;
    }
    const found = await this.#options.drafts.findPublication({
      documentId: document.id,
      isDraft: etag => matchesEtag({ header: ifMatch, etag }),
    });
    return found?.publishedBy === by && found.message === request.message.trim()
      ? found
      : undefined;
  }

  /**
   * Does something that starts from what it has read, and again when somebody
   * else was faster: then it sees what they did.
   */
  async #attempt<TResult>(
    run: () => Promise<TResult | undefined>,
  ): Promise<TResult> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const result = await run();
      if (result !== undefined) {
        return result;
      }
    }
    throw new ConflictError(
      `The ${
        this.#options.kind.title
      } is being changed by others at this moment. Try again.`,
    );
  }

  async #read(entity: Entity): Promise<{
    document?: StoredDocument;
    draft?: StoredDraft<TDocument>;
  }> {
    const { store, drafts } = this.#options;
    const document = await store.findDocument(keyOf(entity));
    const draft = document && (await drafts.getDraft(document.id));
    return { ...(document && { document }), ...(draft && { draft }) };
  }

  async #readNewest(document: StoredDocument): Promise<TDocument | undefined> {
    const newest =
      document.revision &&
      (await this.#options.store.getRevision({
        documentId: document.id,
        number: document.revision.number,
      }));
    return newest?.content;
  }

  #annotationOf(entity: Entity): string | undefined {
    return entity.metadata.annotations?.[this.#options.kind.annotation];
  }

  #requireEditable(options: {
    entity: Entity;
    document: StoredDocument | undefined;
  }): void {
    const { entity, document } = options;
    const { kind } = this.#options;
    const serviceRef = stringifyEntityRef(entity);
    const value = this.#annotationOf(entity);
    const disagreement = findDisagreement({
      serviceRef,
      source: document?.source,
      value,
      kind,
    });
    if (disagreement) {
      throw new ConflictError(disagreement.message);
    }
    if (
      document?.source?.type === 'git' ||
      (!document?.source && value !== undefined)
    ) {
      throw new ConflictError(
        `The ${kind.title} of ${serviceRef} is kept in Git (${
          document?.source?.editUrl ?? document?.source?.url ?? value
        }). Change it there, or choose first to keep it here.`,
      );
    }
  }

  #noDraft(entity: Entity): NotFoundError {
    return new NotFoundError(
      `There is no draft of the ${
        this.#options.kind.title
      } of ${stringifyEntityRef(entity)}`,
    );
  }
}

function keyOf(entity: Entity): { serviceRef: string; entityUid: string } {
  return {
    serviceRef: stringifyEntityRef(entity),
    entityUid: entity.metadata.uid ?? '',
  };
}

function draftEtag(draft: StoredDraft<unknown>): string {
  return createVersion({
    revision: draft.basedOn,
    parts: ['draft', draft.id, String(draft.version)],
  }).etag;
}

function toBody<TDocument>(
  entity: Entity,
  draft: StoredDraft<TDocument>,
): DocumentDraft<TDocument> {
  const { content, basedOn, updatedAt, updatedBy, findings, notChecked } =
    draft;
  return {
    serviceRef: stringifyEntityRef(entity),
    document: content,
    basedOn,
    updatedAt,
    updatedBy,
    findings,
    notChecked,
    etag: draftEtag(draft),
  };
}

function toPublished(options: {
  document: StoredDocument;
  revision: RevisionSummary;
  created: boolean;
}): PublishedDocument {
  const { document, revision, created } = options;
  const { serviceRef } = document;
  const { state } = toDocumentState({ serviceRef, document });
  return { ...state, revision, created };
}
