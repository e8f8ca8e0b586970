import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/**
 * Goes last in a router: when a request failed because another backend, such as
 * the catalog, or the database could not be reached, it is answered with 503. The
 * reason, which names internal addresses, is for the log only.
 *
 * @public
 */
export function hideUnreachable(options: {
  logger: LoggerService;
}): ErrorRequestHandler {
  const { logger } = options;
  return (error, _request, _response, next) => {
    if (!isUnreachable(error)) {
      next(error);
      return;
    }
    logger.warn('Another backend or the database could not be reached', error);
    next(
      new ServiceUnavailableError(
        'Another backend of this host, such as the catalog, or the database cannot be reached at the moment; try again',
      ),
    );
  };
}

const CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

/** As node-fetch, which the clients of Backstage use, Node, and knex say it. */
function isUnreachable(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (['FetchError', 'KnexTimeoutError'].includes(error.name) ||
      error.message === 'fetch failed' ||
      CODES.includes(String((error as { code?: unknown }).code)))
  );
}
