import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { readUserProfile } from './readUserProfile';

/** Names the user to sign in as: an entity ref. The sign-in page sends it. */
export const SIGN_IN_AS_HEADER = 'x-sign-in-as';

/** The user that a request signs in as. */
export interface RoleAuthResult {
  userEntityRef: string;
}

/**
 * Takes the user from the header of the request, and only users that
 * `auth.providers.role.users` lists.
 */
export const roleAuthenticator = createProxyAuthenticator({
  async defaultProfileTransform({ userEntityRef }: RoleAuthResult, ctx) {
    const { entity } = await ctx.findCatalogUser({ entityRef: userEntityRef });
    return { profile: readUserProfile(entity) };
  },

  initialize({ config }) {
    const users = config.getConfigArray('users');
    return new Set(users.map(user => normalise(user.getString('entityRef'))));
  },

  async authenticate({ req }, allowed): Promise<{ result: RoleAuthResult }> {
    const header = req.header(SIGN_IN_AS_HEADER);
    if (!header) {
      throw new InputError(
        `The header ${SIGN_IN_AS_HEADER} must name the user to sign in as`,
      );
    }

    const userEntityRef = normalise(header);
    if (!allowed.has(userEntityRef)) {
      throw new NotAllowedError(
        `'${header}' is not one of the users of auth.providers.role`,
      );
    }
    return { result: { userEntityRef } };
  },
});

function normalise(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'user' }));
  } catch (error) {
    throw new InputError(`'${ref}' is not the ref of a user`, error);
  }
}
