import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { checkRevisionPrecondition } from '../../http';
import { attemptWrite } from '../attemptWrite';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { documentKeyOf } from '../documentKey';
import { hashContent } from '../hashing';
import { AmendedDraft } from '../store/amendRevision';
import { PublishedHere } from '../store/appendRevision';
import { DocumentStore } from '../store/DocumentStore';
import { DraftStore, StoredDraft } from '../store/DraftStore';
import { isError } from '../sync/judgeText';
import { toDocumentState } from '../toDocumentState';
import { DocumentKind, DraftKind, StoredDocument } from '../types';
import { AmendedDocument, AmendOptions, nameOfAmendment } from './amendments';
import { describeErrors } from './finishDraft';
import { judgeDraft } from './judgeDraft';
import { readDrafted, readNewestContent } from './readDrafted';
import { requireEditable } from './requireEditable';

/** What {@link RevisionAmender} needs. */
export interface RevisionAmenderOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  draftKind: DraftKind<TDocument>;
  store: DocumentStore<TDocument>;
  drafts: DraftStore<TDocument>;
  announcer: DocumentAnnouncer;
}

/**
 * Changes what is published in one step, and in the draft the same: so nobody
 * who is planning is in the way of somebody who reports, and neither undoes
 * what the other did. Trusts its caller: who may do what is decided before.
 *
 * @public
 */
export class RevisionAmender<TDocument> {
  readonly #options: RevisionAmenderOptions<TDocument>;

  static create<TDocument>(
    options: RevisionAmenderOptions<TDocument>,
  ): RevisionAmender<TDocument> {
    return new RevisionAmender(options);
  }

  private constructor(options: RevisionAmenderOptions<TDocument>) {
    this.#options = options;
  }

  /**
   * Makes the change the next revision; the precondition is that of the newest
   * one, see `checkRevisionPrecondition`. The same request again gets the same
   * answer and does nothing; a change that changes nothing makes no revision.
   *
   * @throws NotFoundError when nothing is published
   * @throws ConflictError when the document is kept elsewhere
   * @throws InputError when it cannot be done, or would bring errors
   * @throws PreconditionRequiredError, StaleVersionError see `checkRevisionPrecondition`
   */
  async amend(options: AmendOptions<TDocument>): Promise<AmendedDocument> {
    const { kind } = this.#options;
    return attemptWrite({ kind, run: () => this.#amend(options) });
  }

  async #amend(
    options: AmendOptions<TDocument>,
  ): Promise<AmendedDocument | undefined> {
    const { entity, precondition } = options;
    const { kind, drafts, store } = this.#options;
    const { document, draft } = await readDrafted({ ...this.#options, entity });
    requireEditable({ kind, entity, document });
    const newest = await readNewestContent({ store, document });
    if (!document?.revision || !newest) {
      const { serviceRef } = documentKeyOf(entity);
      throw new NotFoundError(`${serviceRef} has no published ${kind.title}`);
    }
    const madeFrom = nameOfAmendment(options);
    // From any state on: then the same words are said anew each time.
    const isAnew = precondition.ifMatch?.trim() === '*';
    const earlier = isAnew
      ? undefined
      : await drafts.findPublication({
          documentId: document.id,
          isMadeFrom: etag => etag === madeFrom,
        });
    if (earlier) {
      return { document, revision: earlier };
    }
    checkRevisionPrecondition({
      precondition,
      revision: document.revision.number,
      etag: toDocumentState({
        serviceRef: document.serviceRef,
        document,
      }).version.etag,
      title: kind.title,
    });
    return this.#store({
      ...options,
      document,
      revision: document.revision,
      newest,
      draft,
      madeFrom,
    });
  }

  async #store(
    options: AmendOptions<TDocument> & {
      document: StoredDocument;
      revision: RevisionSummary;
      newest: TDocument;
      draft: StoredDraft<TDocument> | undefined;
      madeFrom: string;
    },
  ): Promise<AmendedDocument | undefined> {
    const { entity, by, amendment, document, revision, newest } = options;
    const { announcer, drafts } = this.#options;
    const readable = await this.#readDraft(options);
    const { message, change } = amendment.plan({
      newest,
      ...(readable && { draft: readable }),
    });
    const content = this.#seal({
      ...options,
      message,
      document: change(newest),
    });
    const before = this.#seal({ ...options, message, document: newest });
    if (hashContent(content) === hashContent(before)) {
      return { document, revision };
    }
    const publish: PublishedHere<TDocument> = {
      content,
      contentHash: hashContent(content),
      message,
      publishedBy: by,
      verdict: await this.#judge({ ...options, content, before }),
    };
    const amended = await this.#amendDraft({
      ...options,
      content,
      changed: readable && change(readable),
    });
    const stored = await announcer.storeAndTell({
      eventId: amendment.eventId,
      outcome: {
        serviceRef: document.serviceRef,
        source: { type: 'database' },
        publish,
      },
      requestedBy: by,
      store: () =>
        drafts.amendRevision({
          ...documentKeyOf(entity),
          basedOn: revision.number,
          madeFrom: options.madeFrom,
          publish,
          ...(amended && { amended }),
        }),
    });
    return stored.recorded && stored.published
      ? { document: stored.document, revision: stored.published }
      : undefined;
  }

  #seal(options: {
    document: TDocument;
    newest: TDocument;
    message: string;
    by: string;
  }): TDocument {
    const { kind, draftKind } = this.#options;
    const document = draftKind.seal(options);
    return kind.publish?.({ document, previous: options.newest }) ?? document;
  }

  /** What is wrong already, because others changed, does not keep anybody from reporting. */
  async #judge(options: {
    document: StoredDocument;
    newest: TDocument;
    content: TDocument;
    before: TDocument;
    credentials: BackstageCredentials;
  }) {
    const { kind } = this.#options;
    const judge = (content: TDocument) =>
      judgeDraft({
        ...this.#options,
        ...options,
        serviceRef: options.document.serviceRef,
        content,
        previous: options.newest,
      });
    const { findings, notChecked } = await judge(options.content);
    if (findings.some(isError)) {
      const known = (await judge(options.before)).findings
        .filter(isError)
        .map(({ rule }) => rule);
      const errors = findings.filter(
        finding => isError(finding) && !known.includes(finding.rule),
      );
      if (errors.length > 0) {
        throw new InputError(describeErrors(errors, 'change'));
      }
    }
    return { ruleSet: kind.ruleSet, findings, notChecked };
  }

  /** The draft, if it satisfies the schema. */
  async #readDraft(options: {
    document: StoredDocument;
    newest: TDocument;
    draft: StoredDraft<TDocument> | undefined;
    credentials: BackstageCredentials;
  }): Promise<TDocument | undefined> {
    const { document, newest, draft, credentials } = options;
    const { draftKind, store } = this.#options;
    if (!draft) {
      return undefined;
    }
    const checked = await draftKind.check({
      serviceRef: document.serviceRef,
      content: draft.content as JsonObject,
      previous: newest,
      store,
      credentials,
    });
    return checked.document;
  }

  /**
   * The draft with the same change, made from the next revision if it was made
   * from the newest one. One that is too unfinished for that stays
   * as it is, made from the revision before: whoever publishes it is told to
   * take over what changed.
   */
  async #amendDraft(options: {
    document: StoredDocument;
    revision: RevisionSummary;
    draft: StoredDraft<TDocument> | undefined;
    changed: TDocument | undefined;
    /** Of the next revision. */
    content: TDocument;
    credentials: BackstageCredentials;
  }): Promise<AmendedDraft<TDocument> | undefined> {
    const { document, revision, draft, changed, content, credentials } =
      options;
    if (!draft) {
      return undefined;
    }
    if (!changed) {
      return { expected: draft, draft };
    }
    const { findings, notChecked } = await judgeDraft({
      ...this.#options,
      serviceRef: document.serviceRef,
      content: changed,
      previous: content,
      credentials,
    });
    return {
      expected: draft,
      draft: {
        content: changed,
        findings,
        notChecked,
        basedOn:
          draft.basedOn === revision.number
            ? revision.number + 1
            : draft.basedOn,
      },
    };
  }
}
