import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizedDocumentService,
  LazyAnswer,
  PlatformServicesService,
  ReadableRefsService,
  readConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { ResponsibilityService } from './ResponsibilityService';

/**
 * Responsibilities for those who may see them: whoever may read the entity in
 * the catalog, and of its services those that they may read, with the reasons
 * of which they may read every step.
 */
export class AuthorizedResponsibilityService {
  readonly #service: ResponsibilityService;
  readonly #documents: AuthorizedDocumentService<ResponsibilityMatrix>;
  readonly #platformServices: PlatformServicesService;
  readonly #readableRefs: ReadableRefsService;

  static create(options: {
    service: ResponsibilityService;
    documents: AuthorizedDocumentService<ResponsibilityMatrix>;
    platformServices: PlatformServicesService;
    readableRefs: ReadableRefsService;
  }): AuthorizedResponsibilityService {
    return new AuthorizedResponsibilityService(options);
  }

  private constructor(options: {
    service: ResponsibilityService;
    documents: AuthorizedDocumentService<ResponsibilityMatrix>;
    platformServices: PlatformServicesService;
    readableRefs: ReadableRefsService;
  }) {
    this.#service = options.service;
    this.#documents = options.documents;
    this.#platformServices = options.platformServices;
    this.#readableRefs = options.readableRefs;
  }

  /**
   * See {@link ResponsibilityService.getMatrix}.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   */
  async getMatrix(options: {
    serviceRef: string;
    asOf?: Date;
    credentials: BackstageCredentials;
  }): Promise<LazyAnswer> {
    await this.#documents.requireReadable(options);
    return this.#service.getMatrix(options);
  }

  /**
   * See {@link ResponsibilityService.compose}.
   *
   * @throws NotFoundError when there is no such entity or it may not be read
   */
  async getEntityResponsibilities(options: {
    entityRef: string;
    asOf?: Date;
    credentials: BackstageCredentials;
  }): Promise<LazyAnswer> {
    const consumption = await readConsumption(options, {
      platformServices: this.#platformServices,
      readableRefs: this.#readableRefs,
    });
    return this.#service.compose({ ...options, consumption });
  }
}
