import { SignInResolver } from '@backstage/plugin-auth-node';
import { RoleAuthResult } from './authenticator';

/**
 * Signs in as the user entity of the catalog, so that the groups of the user
 * count as ownership. There is no way in for a user whom the catalog lacks.
 */
export const signInAsCatalogUser: SignInResolver<RoleAuthResult> = (
  { result },
  ctx,
) => ctx.signInWithCatalogUser({ entityRef: result.userEntityRef });
