import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Somebody to sign in as. */
export interface SignInRole {
  /** Stays the same from visit to visit. */
  id: string;
  title: string;
  /** What this person does. */
  description: string;
  /** Id of the provider in the auth backend. */
  provider: string;
  /** What the provider needs to know, as headers of the request. */
  headers: Record<string, string>;
}

const guest: SignInRole = {
  id: 'guest',
  title: 'Guest',
  description:
    'Has a look around. Belongs to no team, owns nothing and sees nothing confidential.',
  provider: 'guest',
  headers: {},
};

/** The roles of `auth.providers.role.users`, and the guest where there is one. */
export function readSignInRoles(config: ConfigApi): SignInRole[] {
  const users =
    config.getOptionalConfigArray('auth.providers.role.users') ?? [];
  const roles = users.map(user => ({
    id: user.getString('entityRef'),
    title: user.getString('title'),
    description: user.getString('description'),
    provider: 'role',
    headers: { 'x-sign-in-as': user.getString('entityRef') },
  }));

  return config.has('auth.providers.guest') ? [...roles, guest] : roles;
}
