import { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isPlatformServiceEntity,
  platformRolesOf,
} from '@plinth/backstage-plugin-platform-services-common';

/** The topic that people choose in their notification settings. */
export const TOPIC = 'platform-roadmap';

/**
 * Full refs of those who answer for the roadmap of a service: its product
 * owner, else its owner.
 *
 * @param options - `entityUid`: of the service; another one is another service
 * @returns undefined when the catalog does not have it, perhaps for a moment
 */
export async function planningPeopleOf(options: {
  serviceRef: string;
  entityUid?: string;
  auth: AuthService;
  catalog: CatalogService;
}): Promise<string[] | undefined> {
  const { serviceRef, entityUid, auth, catalog } = options;
  const service = await catalog.getEntityByRef(serviceRef, {
    credentials: await auth.getOwnServiceCredentials(),
  });
  if (
    !service ||
    !isPlatformServiceEntity(service) ||
    (entityUid && service.metadata.uid !== entityUid)
  ) {
    return undefined;
  }
  const roles = platformRolesOf(service);
  const planners = roles['product-owner'];
  return planners.length > 0 ? planners : roles.owner;
}

/** The tab of a service in the app. */
export function servicePath(serviceRef: string): string {
  const { kind, namespace, name } = parseEntityRef(serviceRef);
  return `/catalog/${namespace}/${kind}/${name}/roadmap`;
}

/** An item on the tab of its service. */
export function itemPath(options: {
  serviceRef: string;
  itemKey: string;
}): string {
  return `${servicePath(options.serviceRef)}#item-${options.itemKey}`;
}

/** The name of an entity in a sentence. */
export function nameOf(ref: string): string {
  return parseEntityRef(ref).name;
}
