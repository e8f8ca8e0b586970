import { createApiRef } from '@backstage/frontend-plugin-api';
import { FormerDocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  EntityRoadmap,
  RoadmapSummaries,
  ServiceRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { RoadmapEditingApi } from './RoadmapEditingApi';
import { RoadmapFollowingApi } from './RoadmapFollowingApi';

/**
 * Reads and changes roadmaps through the backend, as the user who is signed in.
 *
 * @public
 */
export interface PlatformRoadmapApi
  extends RoadmapEditingApi,
    RoadmapFollowingApi {
  /**
   * What comes from the services that an entity stands on.
   *
   * @param entityRef - full ref of a component, resource or system
   * @param options - `known`: what was read before; given back as it is when
   *   nothing has changed since
   * @throws ResponseError with status 404 when the entity does not exist or
   *   may not be read
   */
  getEntityRoadmap(
    entityRef: string,
    options?: { known?: EntityRoadmap },
  ): Promise<EntityRoadmap>;

  /**
   * The roadmap of a platform service with its findings and the state of its
   * source.
   *
   * @param serviceRef - full ref of a platform service
   * @param options - `known`: what was read before; given back as it is when
   *   nothing has changed since
   * @throws ResponseError with status 404 when the service does not exist or
   *   may not be read
   */
  getServiceRoadmap(
    serviceRef: string,
    options?: { known?: ServiceRoadmap },
  ): Promise<ServiceRoadmap>;

  /**
   * What comes next on the roadmaps of many services; without those that have
   * published none or may not be read.
   *
   * @param serviceRefs - full refs of platform services
   */
  getSummaries(serviceRefs: string[]): Promise<RoadmapSummaries['items']>;

  /**
   * Reads the file of a service's roadmap again, now.
   *
   * @throws ResponseError with status 403 when the user has no role on the
   *   service
   */
  syncServiceRoadmap(serviceRef: string): Promise<void>;

  /**
   * The hidden roadmap of a former entity of this name, if there is one.
   *
   * @throws ResponseError with status 403 when the user may not publish for
   *   the service
   */
  getFormerRoadmap(serviceRef: string): Promise<FormerDocumentState>;

  /**
   * Says that the service is the same as the former one, and brings its
   * roadmap back with its history.
   *
   * @param options - `etag` of the former roadmap
   */
  confirmFormerRoadmap(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void>;
}

/**
 * Reference to the {@link PlatformRoadmapApi}.
 *
 * @public
 */
export const platformRoadmapApiRef = createApiRef<PlatformRoadmapApi>().with({
  id: 'plugin.platform-roadmap.client',
  pluginId: 'platform-roadmap',
});
