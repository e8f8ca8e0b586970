import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { LazyAnswer } from '@plinth/backstage-plugin-platform-services-node';
import { RoadmapVisits } from '../grants';
import { RoadmapService } from './RoadmapService';

/**
 * Roadmaps for those who may see them: whoever may read the entity in the
 * catalog, and of its services those that they may read, with the reasons of
 * which they may read every step.
 */
export class AuthorizedRoadmapService {
  readonly #service: RoadmapService;
  readonly #visits: RoadmapVisits;

  static create(options: {
    service: RoadmapService;
    visits: RoadmapVisits;
  }): AuthorizedRoadmapService {
    return new AuthorizedRoadmapService(options);
  }

  private constructor(options: {
    service: RoadmapService;
    visits: RoadmapVisits;
  }) {
    this.#service = options.service;
    this.#visits = options.visits;
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
    await this.#visits.toService(options);
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
    const consumption = await this.#visits.toEntity(options);
    return this.#service.combine({ consumption });
  }
}
