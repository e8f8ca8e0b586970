import { stringifyEntityRef } from '@backstage/catalog-model';
import { ReferenceField, REFERENCE_FIELDS, referencesOf } from './references';
import { PlatformServiceEntity } from './types';

/**
 * What somebody can be to a platform service. Each of these may change its
 * documents; those who answer questions (`supportedBy`) may not.
 *
 * @public
 */
export type PlatformRole = 'owner' | 'product-owner' | 'operator';

/**
 * Who holds which role, as full refs in lower case.
 *
 * @public
 */
export type PlatformRoles = Record<PlatformRole, string[]>;

/**
 * Who holds a role on a platform service.
 *
 * @public
 */
export function platformRolesOf(entity: PlatformServiceEntity): PlatformRoles {
  return {
    owner: refsIn(entity, 'owner'),
    'product-owner': refsIn(entity, 'productOwner'),
    operator: refsIn(entity, 'operatedBy'),
  };
}

/**
 * The roles that somebody holds who goes by any of the refs: those of a user
 * and of the groups that the user belongs to.
 *
 * @public
 */
export function heldPlatformRoles(options: {
  roles: PlatformRoles;
  refs: Iterable<string>;
}): PlatformRole[] {
  const refs = new Set(options.refs);
  return (Object.keys(options.roles) as PlatformRole[]).filter(role =>
    options.roles[role].some(holder => refs.has(holder)),
  );
}

function refsIn(
  entity: PlatformServiceEntity,
  name: ReferenceField['field'],
): string[] {
  return REFERENCE_FIELDS.filter(field => field.field === name)
    .flatMap(field => referencesOf({ entity, field }))
    .map(ref => stringifyEntityRef(ref));
}
