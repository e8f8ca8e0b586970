import { IdentityApi } from '@backstage/frontend-plugin-api';
import { SignInRole } from './roles';

// Not the storage API: it may need to know who is signed in.
const STORAGE_KEY = 'plinth.signedInAs';

/** The role of the last visit, as long as it is still among `roles`. */
export function recallRole(roles: SignInRole[]): SignInRole | undefined {
  const id = window.localStorage.getItem(STORAGE_KEY);
  return roles.find(role => role.id === id);
}

/** Keeps the role for the next visit, until the person signs out. */
export function rememberRole(
  role: SignInRole,
  identityApi: IdentityApi,
): IdentityApi {
  window.localStorage.setItem(STORAGE_KEY, role.id);

  return {
    getProfileInfo: () => identityApi.getProfileInfo(),
    getBackstageIdentity: () => identityApi.getBackstageIdentity(),
    getCredentials: () => identityApi.getCredentials(),
    async signOut() {
      window.localStorage.removeItem(STORAGE_KEY);
      await identityApi.signOut();
    },
  };
}
