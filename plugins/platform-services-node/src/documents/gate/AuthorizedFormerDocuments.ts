import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  DocumentState,
  FormerDocumentState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { Precondition } from '../../http';
import { FormerDocuments } from '../FormerDocuments';
import { DocumentCall, DocumentGate } from './DocumentGate';

/**
 * What {@link AuthorizedFormerDocuments} needs.
 */
export interface AuthorizedFormerDocumentsOptions<TDocument> {
  former: FormerDocuments<TDocument>;
  gate: DocumentGate;
  /** Who may see and confirm them: whoever may publish. */
  publishPermission: ResourcePermission;
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

  /** Whether there is a document of a former entity of this name. */
  async getFormer(call: DocumentCall): Promise<FormerDocumentState> {
    const { entity } = await this.#pass(call);
    return this.#options.former.getFormer(entity);
  }

  /**
   * Makes the document of the former entity that of this one, with all of its
   * revisions.
   *
   * @throws NotFoundError when there is none
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async confirmFormer(
    options: DocumentCall & { precondition: Precondition },
  ): Promise<DocumentState> {
    const passed = await this.#pass(options);
    return this.#options.former.confirmFormer({ ...options, ...passed });
  }

  async #pass(call: DocumentCall) {
    const { gate, publishPermission } = this.#options;
    return gate.passWithRole({ ...call, anyOf: [publishPermission] });
  }
}
