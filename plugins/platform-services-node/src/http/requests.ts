import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';

const DEFAULT_LIMIT = 50;

/**
 * Who asks.
 *
 * @public
 */
export type Authenticate = (
  request: Pick<Request, 'headers'>,
) => Promise<BackstageCredentials>;

/**
 * Lets users and other backends ask, and nobody else.
 *
 * @public
 */
export function createAuthenticate(options: {
  httpAuth: HttpAuthService;
}): Authenticate {
  return request =>
    options.httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });
}

/**
 * Full ref of the platform service that a path names.
 *
 * @public
 */
export function serviceRefOf(params: {
  namespace: string;
  name: string;
}): string {
  const { namespace, name } = params;
  return stringifyEntityRef({ kind: 'platformservice', namespace, name });
}

/**
 * The page of a list that a query asks for; 50 entries unless it says
 * otherwise.
 *
 * @public
 */
export function pageOf(query: { limit?: unknown; cursor?: string }): {
  limit: number;
  cursor?: string;
} {
  const { limit, cursor } = query;
  return { limit: Number(limit ?? DEFAULT_LIMIT), ...(cursor && { cursor }) };
}
