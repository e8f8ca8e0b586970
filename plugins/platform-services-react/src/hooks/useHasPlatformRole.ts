import { useEntity } from '@backstage/plugin-catalog-react';
import {
  heldPlatformRoles,
  isPlatformServiceEntity,
  platformRolesOf,
} from '@plinth/backstage-plugin-platform-services-common';
import { useOwnership } from './useOwnership';

/**
 * True when the reader is owner, product owner or operator of the platform
 * service of the page, as far as the frontend can tell; the backend decides.
 * Needs a {@link PlinthQueryProvider} above it.
 *
 * @public
 */
export function useHasPlatformRole(): boolean {
  const { entity } = useEntity();
  const { data: refs = [] } = useOwnership();
  return (
    isPlatformServiceEntity(entity) &&
    heldPlatformRoles({ roles: platformRolesOf(entity), refs }).length > 0
  );
}
