import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  isPlatformServiceEntity,
  PlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { PlatformRoleGate, ReadableRefsService } from '../permissions';
import {
  Answer,
  DocumentFindings,
  DocumentRevision,
  DocumentRevisions,
  DocumentService,
} from './DocumentService';
import {
  DocumentPermissionOptions,
  requireDocumentPermission,
} from './requireDocumentPermission';

/**
 * What {@link AuthorizedDocumentService} needs.
 *
 * @public
 */
export interface AuthorizedDocumentServiceOptions<TDocument>
  extends DocumentPermissionOptions {
  service: DocumentService<TDocument>;
  auth: AuthService;
  catalog: CatalogService;
  readableRefs: ReadableRefsService;
  roleGate: PlatformRoleGate;
  /** Who may have a document read again. */
  syncPermission: ResourcePermission;
}

/**
 * The documents of one kind, for those who may see or change them. Reads need
 * the right to read the service in the catalog; what may not be read looks
 * like what does not exist. Changes pass two gates: a role on the service, and
 * the permission of the policy.
 *
 * @public
 */
export class AuthorizedDocumentService<TDocument> {
  readonly #options: AuthorizedDocumentServiceOptions<TDocument>;

  static create<TDocument>(
    options: AuthorizedDocumentServiceOptions<TDocument>,
  ): AuthorizedDocumentService<TDocument> {
    return new AuthorizedDocumentService(options);
  }

  private constructor(options: AuthorizedDocumentServiceOptions<TDocument>) {
    this.#options = options;
  }

  /**
   * Lets pass who may read the service.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   */
  async requireReadable(options: {
    serviceRef: string;
    credentials: BackstageCredentials;
  }): Promise<void> {
    const { serviceRef, credentials } = options;
    const { readableRefs, service } = this.#options;
    const reader = await readableRefs.readerFor({ credentials });
    const readable = await reader.readable([serviceRef]);
    if (!readable.has(serviceRef)) {
      throw notFound(serviceRef);
    }
    // Who may read everything was not asked about what exists.
    if (reader.mayRead === 'all' && !(await service.getDocument(serviceRef))) {
      await this.#readService(options);
    }
  }

  /** See {@link DocumentService.getFindings}. */
  async getFindings(options: {
    serviceRef: string;
    credentials: BackstageCredentials;
  }): Promise<Answer<DocumentFindings>> {
    await this.requireReadable(options);
    return this.#options.service.getFindings(options.serviceRef);
  }

  /** See {@link DocumentService.listRevisions}. */
  async listRevisions(options: {
    serviceRef: string;
    limit: number;
    cursor?: string;
    credentials: BackstageCredentials;
  }): Promise<Answer<DocumentRevisions>> {
    await this.requireReadable(options);
    return this.#options.service.listRevisions(options);
  }

  /** See {@link DocumentService.getRevision}. */
  async getRevision(options: {
    serviceRef: string;
    number: number;
    credentials: BackstageCredentials;
  }): Promise<Answer<DocumentRevision<TDocument>>> {
    await this.requireReadable(options);
    return this.#options.service.getRevision(options);
  }

  /**
   * See {@link DocumentService.sync}. Other backends may do this without a
   * role.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the caller has no role on it, or the policy says no
   */
  async sync(options: {
    serviceRef: string;
    credentials: BackstageCredentials;
  }): Promise<Answer<DocumentState>> {
    const { auth, roleGate, service, syncPermission } = this.#options;
    const entity = auth.isPrincipal(options.credentials, 'service')
      ? await this.#readService(options)
      : (await roleGate.requireRole(options)).service;
    await requireDocumentPermission({
      ...this.#options,
      entity,
      anyOf: [syncPermission],
      credentials: options.credentials,
    });
    return service.sync({
      entity,
      requestedBy: nameOf(options.credentials, auth),
    });
  }

  async #readService(options: {
    serviceRef: string;
    credentials: BackstageCredentials;
  }): Promise<PlatformServiceEntity> {
    const { serviceRef, credentials } = options;
    const entity = await this.#options.catalog.getEntityByRef(serviceRef, {
      credentials,
    });
    if (!entity || !isPlatformServiceEntity(entity)) {
      throw notFound(serviceRef);
    }
    return entity;
  }
}

function nameOf(credentials: BackstageCredentials, auth: AuthService): string {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : 'nobody';
}

function notFound(serviceRef: string): NotFoundError {
  return new NotFoundError(`No platform service ${serviceRef}`);
}
