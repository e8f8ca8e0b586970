import { Entity } from '@backstage/catalog-model';
import { PLINTH_API_VERSION, PlatformServiceEntity } from './types';

/**
 * Whether an entity of the catalog is a platform service. Says nothing about
 * an entity that has not been through the catalog: see
 * {@link validatePlatformService}.
 *
 * @public
 */
export function isPlatformServiceEntity(
  entity: Entity,
): entity is PlatformServiceEntity {
  return (
    entity.apiVersion === PLINTH_API_VERSION &&
    entity.kind === 'PlatformService'
  );
}
