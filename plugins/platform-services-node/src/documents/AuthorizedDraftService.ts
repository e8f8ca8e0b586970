import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
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
import { Precondition } from '../http';
import { PlatformRoleGate } from '../permissions';
import { DraftPublisher } from './DraftPublisher';
import { DraftService } from './DraftService';
import {
  DocumentPermissionOptions,
  requireDocumentPermission,
} from './requireDocumentPermission';
import { SourceChooser } from './SourceChooser';

/**
 * What {@link AuthorizedDraftService} needs.
 *
 * @public
 */
export interface AuthorizedDraftServiceOptions<TDocument>
  extends DocumentPermissionOptions {
  service: DraftService<TDocument>;
  publisher: DraftPublisher<TDocument>;
  sources: SourceChooser<TDocument>;
  auth: AuthService;
  roleGate: PlatformRoleGate;
  /** Who may save and discard drafts. */
  draftPermission: ResourcePermission;
  /** Who may publish, and choose where a document is kept. */
  publishPermission: ResourcePermission;
}

/** Whose document, and who asks. */
interface Call {
  /** Full ref. */
  serviceRef: string;
  credentials: BackstageCredentials;
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
  async requireReader(call: Call): Promise<PlatformServiceEntity> {
    const { draftPermission, publishPermission } = this.#options;
    const { entity } = await this.#pass(call, [
      draftPermission,
      publishPermission,
    ]);
    return entity;
  }

  /** Lets pass who may save drafts of a service. */
  async requireWriter(call: Call): Promise<PlatformServiceEntity> {
    const { entity } = await this.#pass(call, [this.#options.draftPermission]);
    return entity;
  }

  /** See {@link DraftService.getDraft}. */
  async getDraft(call: Call): Promise<DocumentDraft<TDocument>> {
    return this.#options.service.getDraft(await this.requireReader(call));
  }

  /** See {@link DraftService.findDraft}. */
  async findDraft(
    call: Call,
  ): ReturnType<DraftService<TDocument>['findDraft']> {
    return this.#options.service.findDraft(await this.requireReader(call));
  }

  /** See {@link DraftService.saveDraft}. */
  async saveDraft(
    options: Call & {
      precondition: Precondition;
      request: DraftRequest<TDocument>;
    },
  ): Promise<DocumentDraft<TDocument>> {
    const { draftPermission, service } = this.#options;
    const passed = await this.#pass(options, [draftPermission]);
    return service.saveDraft({ ...options, ...passed });
  }

  /** See {@link DraftService.discardDraft}. */
  async discardDraft(
    options: Call & { precondition: Precondition },
  ): Promise<void> {
    const { draftPermission, service } = this.#options;
    const passed = await this.#pass(options, [draftPermission]);
    await service.discardDraft({ ...options, ...passed });
  }

  /** See {@link DraftPublisher.publishDraft}. */
  async publishDraft(
    options: Call & { precondition: Precondition; request: PublishRequest },
  ): Promise<PublishedDocument> {
    const { publishPermission, publisher } = this.#options;
    const passed = await this.#pass(options, [publishPermission]);
    return publisher.publishDraft({ ...options, ...passed });
  }

  /** See {@link SourceChooser.setSource}. */
  async setSource(
    options: Call & {
      precondition: Precondition;
      type: DocumentSource['type'];
    },
  ): Promise<DocumentState> {
    const { publishPermission, sources } = this.#options;
    const passed = await this.#pass(options, [publishPermission]);
    return sources.setSource({ ...options, ...passed });
  }

  async #pass(
    call: Call,
    anyOf: ResourcePermission[],
  ): Promise<{ entity: PlatformServiceEntity; by: string }> {
    const { auth, roleGate } = this.#options;
    const { service: entity } = await roleGate.requireRole(call);
    await requireDocumentPermission({
      ...this.#options,
      entity,
      anyOf,
      credentials: call.credentials,
    });
    if (!auth.isPrincipal(call.credentials, 'user')) {
      throw new NotAllowedError('Only users may do this');
    }
    return { entity, by: call.credentials.principal.userEntityRef };
  }
}
