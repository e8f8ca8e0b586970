import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/**
 * Goes last in a router: when a request failed because another backend, such as
 * the catalog, could not be reached, it is answered with 503. The reason, which
 * names internal addresses, is for the log only.
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
    logger.warn('Another backend could not be reached', error);
    next(
      new ServiceUnavailableError(
        'Another backend of this host, such as the catalog, cannot be reached at the moment; try again',
      ),
    );
  };
}

/** As node-fetch, which the clients of Backstage use, and Node say it. */
function isUnreachable(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error.name === 'FetchError' || error.message === 'fetch failed')
  );
}
