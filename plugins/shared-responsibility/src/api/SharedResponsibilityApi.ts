import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityResponsibilities,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * Reads responsibilities from the backend, as the signed-in user.
 *
 * @public
 */
export interface SharedResponsibilityApi {
  /**
   * What an entity and the layers below it are responsible for.
   *
   * @param options - `asOf`: ISO 8601; default now
   * @throws ResponseError with status 404 when the entity does not exist or may not be read
   */
  getEntityResponsibilities(
    entityRef: string,
    options?: { asOf?: string },
  ): Promise<EntityResponsibilities>;

  /**
   * The matrix of a platform service with its findings and the state of its source.
   *
   * @param options - `asOf`: ISO 8601; default now
   * @throws ResponseError with status 404 when the service does not exist or may not be read
   */
  getServiceMatrix(
    serviceRef: string,
    options?: { asOf?: string },
  ): Promise<ServiceMatrix>;

  /**
   * Reads the matrix from its repository now.
   *
   * @throws ResponseError with status 403 when the user has no role on the service
   */
  syncServiceMatrix(serviceRef: string): Promise<void>;
}

/**
 * Reference to the {@link SharedResponsibilityApi}.
 *
 * @public
 */
export const sharedResponsibilityApiRef =
  createApiRef<SharedResponsibilityApi>().with({
    id: 'plugin.shared-responsibility.client',
    pluginId: 'shared-responsibility',
  });
