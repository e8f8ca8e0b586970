import { ResourcePermission } from '@backstage/plugin-permission-common';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import {
  DocumentDraft,
  DocumentSource,
  DocumentState,
  DraftRequest,
  PublishedDocument,
  PublishRequest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { Precondition } from '../../http';
import { DraftPublisher } from '../drafts/DraftPublisher';
import { DraftService, FoundDraft } from '../drafts/DraftService';
import { SourceChooser } from '../drafts/SourceChooser';
import { DocumentCall, DocumentGate } from './DocumentGate';

/**
 * What {@link AuthorizedDraftService} needs.
 */
export interface AuthorizedDraftServiceOptions<TDocument> {
  service: DraftService<TDocument>;
  publisher: DraftPublisher<TDocument>;
  sources: SourceChooser<TDocument>;
  gate: DocumentGate;
  /** Who may save and discard drafts. */
  draftPermission: ResourcePermission;
  /** Who may publish, and choose where a document is kept. */
  publishPermission: ResourcePermission;
}

/**
 * Drafts of documents, for those who may see and change them. Everything
 * passes two gates: a role on the service, and a permission of the policy.
 * Without both nobody learns whether there is a draft.
 *
 * Each method throws NotFoundError when there is no such service or it may not
 * be read, and NotAllowedError when one of the gates is closed.
 *
 * @public
 */
export class AuthorizedDraftService<TDocument> {
  readonly #options: AuthorizedDraftServiceOptions<TDocument>;

  static create<TDocument>(
    options: AuthorizedDraftServiceOptions<TDocument>,
  ): AuthorizedDraftService<TDocument> {
    return new AuthorizedDraftService(options);
  }

  private constructor(options: AuthorizedDraftServiceOptions<TDocument>) {
    this.#options = options;
  }

  /** Lets pass who may see drafts of a service: whoever may save or publish them. */
  async requireReader(call: DocumentCall): Promise<PlatformServiceEntity> {
    const { draftPermission, gate, publishPermission } = this.#options;
    const { entity } = await gate.passWithRole({
      ...call,
      anyOf: [draftPermission, publishPermission],
    });
    return entity;
  }

  /**
   * The draft.
   *
   * @throws NotFoundError when there is none
   */
  async getDraft(call: DocumentCall): Promise<DocumentDraft<TDocument>> {
    return this.#options.service.getDraft(await this.requireReader(call));
  }

  /** The draft, if there is one, and the revision that is newest. */
  async findDraft(call: DocumentCall): Promise<FoundDraft<TDocument>> {
    return this.#options.service.findDraft(await this.requireReader(call));
  }

  /**
   * Saves a draft, finished or not, and what the rules say about it.
   *
   * @throws ConflictError when the document is kept elsewhere
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   * @throws InputError when it is not a document at all
   */
  async saveDraft(
    options: DocumentCall & {
      precondition: Precondition;
      request: DraftRequest<TDocument>;
    },
  ): Promise<DocumentDraft<TDocument>> {
    const passed = await this.#passToDraft(options);
    return this.#options.service.saveDraft({ ...options, ...passed });
  }

  /**
   * Throws a draft away.
   *
   * @throws NotFoundError when there is none
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async discardDraft(
    options: DocumentCall & { precondition: Precondition },
  ): Promise<void> {
    const passed = await this.#passToDraft(options);
    await this.#options.service.discardDraft({ ...options, ...passed });
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
    options: DocumentCall & {
      precondition: Precondition;
      request: PublishRequest;
    },
  ): Promise<PublishedDocument> {
    const passed = await this.#passToPublish(options);
    return this.#options.publisher.publishDraft({ ...options, ...passed });
  }

  /**
   * Chooses where a document is kept, and reads it from there. Its revisions
   * stay, and so does a draft.
   *
   * @throws ConflictError when it is to be kept in Git and no annotation says where
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async setSource(
    options: DocumentCall & {
      precondition: Precondition;
      type: DocumentSource['type'];
    },
  ): Promise<DocumentState> {
    const passed = await this.#passToPublish(options);
    return this.#options.sources.setSource({ ...options, ...passed });
  }

  async #passToDraft(call: DocumentCall) {
    const { draftPermission, gate } = this.#options;
    return gate.passWithRole({ ...call, anyOf: [draftPermission] });
  }

  async #passToPublish(call: DocumentCall) {
    const { gate, publishPermission } = this.#options;
    return gate.passWithRole({ ...call, anyOf: [publishPermission] });
  }
}
