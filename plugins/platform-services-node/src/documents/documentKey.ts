import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * What the document of an entity is stored under.
 *
 * @public
 */
export function documentKeyOf(entity: Entity): {
  serviceRef: string;
  entityUid: string;
} {
  return {
    serviceRef: stringifyEntityRef(entity),
    entityUid: entity.metadata.uid ?? '',
  };
}
