import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  DocumentState,
  FormerDocumentState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { Precondition } from '../http';
import { PlatformRoleGate } from '../permissions';
import { FormerDocuments } from './FormerDocuments';
import {
  DocumentPermissionOptions,
  requireDocumentPermission,
} from './requireDocumentPermission';

/**
 * What {@link AuthorizedFormerDocuments} needs.
 *
 * @public
 */
export interface AuthorizedFormerDocumentsOptions<TDocument>
  extends DocumentPermissionOptions {
  former: FormerDocuments<TDocument>;
  auth: AuthService;
  roleGate: PlatformRoleGate;
  /** Who may see and confirm them: whoever may publish. */
  publishPermission: ResourcePermission;
}

/** Whose document, and who asks. */
interface Call {
  /** Full ref. */
  serviceRef: string;
  credentials: BackstageCredentials;
}

/**
 * Documents of former entities, for those who have a role on the entity of the
 * name and may publish. Without both nobody learns that there is one.
 *
 * Each method throws NotFoundError when there is no such service or it may not
 * be read, and NotAllowedError when one of the gates is closed.
 *
 * @public
 */
export class AuthorizedFormerDocuments<TDocument> {
  readonly #options: AuthorizedFormerDocumentsOptions<TDocument>;

  static create<TDocument>(
    options: AuthorizedFormerDocumentsOptions<TDocument>,
  ): AuthorizedFormerDocuments<TDocument> {
    return new AuthorizedFormerDocuments(options);
  }

  private constructor(options: AuthorizedFormerDocumentsOptions<TDocument>) {
    this.#options = options;
  }

  /** See {@link FormerDocuments.getFormer}. */
  async getFormer(call: Call): Promise<FormerDocumentState> {
    const { entity } = await this.#pass(call);
    return this.#options.former.getFormer(entity);
  }

  /** See {@link FormerDocuments.confirmFormer}. */
  async confirmFormer(
    options: Call & { precondition: Precondition },
  ): Promise<DocumentState> {
    const passed = await this.#pass(options);
    return this.#options.former.confirmFormer({ ...options, ...passed });
  }

  async #pass(call: Call) {
    const { auth, publishPermission, roleGate } = this.#options;
    const { service: entity } = await roleGate.requireRole(call);
    await requireDocumentPermission({
      ...this.#options,
      entity,
      anyOf: [publishPermission],
      credentials: call.credentials,
    });
    if (!auth.isPrincipal(call.credentials, 'user')) {
      throw new NotAllowedError('Only users may do this');
    }
    return { entity, by: call.credentials.principal.userEntityRef };
  }
}
