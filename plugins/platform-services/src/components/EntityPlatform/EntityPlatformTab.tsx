import { useRouteRef } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../../routes';
import { EntityPlatform } from './EntityPlatform';

/** {@link EntityPlatform} as a tab that knows where the storefront is. */
export function EntityPlatformTab() {
  return <EntityPlatform storefrontPath={useRouteRef(rootRouteRef)?.()} />;
}
