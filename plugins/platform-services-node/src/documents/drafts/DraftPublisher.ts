import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  PublishedDocument,
  PublishRequest,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { checkPrecondition, StaleVersionError } from '../../http';
import { matchesEtag } from '../../http/etags';
import { attemptWrite } from '../attemptWrite';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { documentKeyOf } from '../documentKey';
import { PublishedHere } from '../store/appendRevision';
import { DocumentStore } from '../store/DocumentStore';
import { draftEtag, toPublishedBody } from './draftBodies';
import { DraftWriteOptions } from './DraftService';
import { DraftContent, DraftStore, StoredDraft } from '../store/DraftStore';
import { describeErrors, finishDraft } from './finishDraft';
import { judgeDraft } from './judgeDraft';
import { noDraft, readDrafted, readNewestContent } from './readDrafted';
import { requireEditable } from './requireEditable';
import { DocumentKind, DraftKind, StoredDocument } from '../types';

/**
 * What {@link DraftPublisher} needs.
 */
export interface DraftPublisherOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  draftKind: DraftKind<TDocument>;
  store: DocumentStore<TDocument>;
  drafts: DraftStore<TDocument>;
  announcer: DocumentAnnouncer;
  now?: () => Date;
}

type PublishOptions = DraftWriteOptions & { request: PublishRequest };

/**
 * Makes drafts revisions. Trusts its caller: who may do what is the matter of
 * `AuthorizedDraftService`.
 */
export class DraftPublisher<TDocument> {
  readonly #options: DraftPublisherOptions<TDocument>;
  readonly #now: () => Date;

  static create<TDocument>(
    options: DraftPublisherOptions<TDocument>,
  ): DraftPublisher<TDocument> {
    return new DraftPublisher(options);
  }

  private constructor(options: DraftPublisherOptions<TDocument>) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Makes the draft the newest revision. The same request again gets the same
   * answer and does nothing.
   *
   * @throws InputError while errors keep it from that
   * @throws ConflictError when the document is kept elsewhere, or nothing changed
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`; also when the draft was not made from the newest revision
   */
  async publishDraft(options: PublishOptions): Promise<PublishedDocument> {
    const message = options.request.message.trim();
    if (message === '') {
      throw new InputError('Say in the message why the document changed.');
    }
    const { kind } = this.#options;
    const request = { ...options.request, message };
    return attemptWrite({
      kind,
      run: () => this.#publish({ ...options, request }),
    });
  }

  async #publish(
    options: PublishOptions,
  ): Promise<PublishedDocument | undefined> {
    const { entity, precondition } = options;
    const { kind } = this.#options;
    const { document, draft } = await readDrafted({ ...this.#options, entity });
    const earlier = await this.#findEarlier({ ...options, document, draft });
    if (earlier && document) {
      return toPublishedBody({ document, revision: earlier, created: false });
    }
    requireEditable({ kind, entity, document });
    checkPrecondition({
      precondition,
      ...(draft && { etag: draftEtag(draft) }),
      title: 'draft',
    });
    if (!document || !draft) {
      throw noDraft({ kind, entity });
    }
    const finished = await this.#finish({ ...options, document, draft });
    return this.#store({ ...options, ...finished, document, draft });
  }

  async #store(options: {
    entity: Entity;
    document: StoredDocument;
    draft: StoredDraft<TDocument>;
    by: string;
    publish: PublishedHere<TDocument>;
    rest?: DraftContent<TDocument>;
  }): Promise<PublishedDocument | undefined> {
    const { entity, document, draft, by, publish, rest } = options;
    const { announcer, drafts } = this.#options;
    const stored = await announcer.storeAndTell({
      outcome: {
        serviceRef: document.serviceRef,
        source: { type: 'database' },
        publish,
      },
      requestedBy: by,
      store: () =>
        drafts.publishDraft({
          ...documentKeyOf(entity),
          expected: draft,
          draftEtag: draftEtag(draft),
          publish,
          ...(rest && { rest }),
        }),
    });
    return stored.recorded && stored.published
      ? toPublishedBody({
          document: stored.document,
          revision: stored.published,
          created: true,
        })
      : undefined;
  }

  /** The revision that a draft becomes, with the verdict on it, and what is left of the draft. */
  async #finish(options: {
    document: StoredDocument;
    draft: StoredDraft<TDocument>;
    request: PublishRequest;
    by: string;
    credentials: BackstageCredentials;
  }): Promise<{
    publish: PublishedHere<TDocument>;
    rest?: DraftContent<TDocument>;
  }> {
    const { document, draft } = options;
    const { kind, draftKind, store } = this.#options;
    requireNewest({ document, draft });
    const previous = await readNewestContent({ store, document });
    const judge = async (content: TDocument) => {
      const judgement = await judgeDraft({
        ...this.#options,
        ...options,
        serviceRef: document.serviceRef,
        content,
        previous,
      });
      if (!judgement.document) {
        throw new InputError(describeErrors(judgement.findings));
      }
      return { ...judgement, document: judgement.document };
    };
    const draftJudgement = await judge(draft.content);
    const finished = finishDraft({
      ...this.#options,
      ...options,
      document: draftJudgement.document,
      now: this.#now(),
      ...(previous &&
        document.revision && {
          newest: { content: previous, summary: document.revision },
        }),
    });
    // Rules may look at the message and the day, which the draft did not have.
    const { findings, notChecked } = await judge(finished.content);
    const rest = draftKind.rest?.({
      document: draftJudgement.document,
      published: finished.content,
    });
    return {
      publish: {
        ...finished,
        verdict: { ruleSet: kind.ruleSet, findings, notChecked },
      },
      ...(rest && {
        rest: {
          ...(await judgeDraft({
            ...this.#options,
            ...options,
            serviceRef: document.serviceRef,
            content: rest,
            previous: finished.content,
          })),
          content: rest,
        },
      }),
    };
  }

  /** The revision that this very request has made before. */
  async #findEarlier(
    options: PublishOptions & {
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
      isMadeFrom: etag => matchesEtag({ header: ifMatch, etag }),
    });
    return found?.publishedBy === by && found.message === request.message
      ? found
      : undefined;
  }
}

/** @throws StaleVersionError when others have published since the draft was made */
function requireNewest(options: {
  document: StoredDocument;
  draft: StoredDraft<unknown>;
}): void {
  const { document, draft } = options;
  const newest = document.revision?.number ?? 0;
  if (draft.basedOn !== newest) {
    throw new StaleVersionError(
      `The draft was made from revision ${draft.basedOn}, but revision ${newest} has been published since. Take over what it changed, and save the draft with basedOn ${newest}.`,
      { etag: draftEtag(draft) },
    );
  }
}
