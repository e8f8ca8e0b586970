import { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { ReadableRefsService } from '../../permissions';
import {
  Answer,
  DocumentFindings,
  DocumentRevision,
  DocumentRevisions,
  DocumentService,
} from '../DocumentService';
import { DocumentCall, DocumentGate } from './DocumentGate';

/**
 * What {@link AuthorizedDocumentService} needs.
 */
export interface AuthorizedDocumentServiceOptions<TDocument> {
  service: DocumentService<TDocument>;
  auth: AuthService;
  readableRefs: ReadableRefsService;
  gate: DocumentGate;
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
  async requireReadable(call: DocumentCall): Promise<void> {
    const { serviceRef, credentials } = call;
    const { gate, readableRefs, service } = this.#options;
    const reader = await readableRefs.readerFor({ credentials });
    const readable = await reader.readable([serviceRef]);
    if (!readable.has(serviceRef)) {
      throw new NotFoundError(`No platform service ${serviceRef}`);
    }
    // Who may read everything was not asked about what exists.
    if (reader.mayRead === 'all' && !(await service.getDocument(serviceRef))) {
      await gate.readService(call);
    }
  }

  /** What is wrong with the last text that was read, and where. */
  async getFindings(call: DocumentCall): Promise<Answer<DocumentFindings>> {
    await this.requireReadable(call);
    return this.#options.service.getFindings(call.serviceRef);
  }

  /**
   * The revisions of a service's document, page by page.
   *
   * @param options - `cursor`: `nextCursor` of the page before
   */
  async listRevisions(
    options: DocumentCall & { limit: number; cursor?: string },
  ): Promise<Answer<DocumentRevisions>> {
    await this.requireReadable(options);
    return this.#options.service.listRevisions(options);
  }

  /**
   * One revision with its content.
   *
   * @throws NotFoundError when there is none of that number
   */
  async getRevision(
    options: DocumentCall & { number: number },
  ): Promise<Answer<DocumentRevision<TDocument>>> {
    await this.requireReadable(options);
    return this.#options.service.getRevision(options);
  }

  /**
   * Reads the document of a service again, now. Other backends may do this
   * without a role.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the caller has no role on it, or the policy says no
   */
  async sync(call: DocumentCall): Promise<Answer<DocumentState>> {
    const { auth, gate, service, syncPermission } = this.#options;
    const asked = { ...call, anyOf: [syncPermission] };
    const { entity, by } = auth.isPrincipal(call.credentials, 'service')
      ? await gate.passAsReader(asked)
      : await gate.passWithRole(asked);
    return service.sync({ entity, requestedBy: by });
  }
}
