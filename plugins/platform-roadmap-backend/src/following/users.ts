import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Full ref of the calling user; undefined for other backends. */
export function userRefOf(
  credentials: BackstageCredentials,
  auth: AuthService,
): string | undefined {
  return auth.isPrincipal(credentials, 'user')
    ? credentials.principal.userEntityRef
    : undefined;
}

/** @throws NotAllowedError when another backend calls */
export function requireUser(
  credentials: BackstageCredentials,
  auth: AuthService,
): string {
  const userRef = userRefOf(credentials, auth);
  if (!userRef) {
    throw new NotAllowedError('Only people may do this');
  }
  return userRef;
}
