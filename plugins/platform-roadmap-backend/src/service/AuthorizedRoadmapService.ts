import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizedDocumentService,
  LazyAnswer,
  PlatformServicesService,
  ReadableRefsService,
  readConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { RoadmapService } from './RoadmapService';

/**
 * Roadmaps for those who may see them: whoever may read the entity in the
 * catalog, and of its services those that they may read, with the reasons of
 * which they may read every step.
 */
export class AuthorizedRoadmapService {
  readonly #service: RoadmapService;
  readonly #documents: AuthorizedDocumentService<Roadmap>;
  readonly #platformServices: PlatformServicesService;
  readonly #readableRefs: ReadableRefsService;

  static create(options: {
    service: RoadmapService;
    documents: AuthorizedDocumentService<Roadmap>;
    platformServices: PlatformServicesService;
    readableRefs: ReadableRefsService;
  }): AuthorizedRoadmapService {
    return new AuthorizedRoadmapService(options);
  }

  private constructor(options: {
    service: RoadmapService;
    documents: AuthorizedDocumentService<Roadmap>;
    platformServices: PlatformServicesService;
    readableRefs: ReadableRefsService;
  }) {
    this.#service = options.service;
    this.#documents = options.documents;
    this.#platformServices = options.platformServices;
    this.#readableRefs = options.readableRefs;
  }

  /**
   * See {@link RoadmapService.getRoadmap}.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   */
  async getRoadmap(options: {
    serviceRef: string;
    credentials: BackstageCredentials;
  }): Promise<LazyAnswer> {
    await this.#documents.requireReadable(options);
    return this.#service.getRoadmap(options);
  }

  /**
   * See {@link RoadmapService.combine}.
   *
   * @throws NotFoundError when there is no such entity or it may not be read
   */
  async getEntityRoadmap(options: {
    entityRef: string;
    credentials: BackstageCredentials;
  }): Promise<LazyAnswer> {
    const consumption = await readConsumption(options, {
      platformServices: this.#platformServices,
      readableRefs: this.#readableRefs,
    });
    return this.#service.combine({ consumption });
  }
}
