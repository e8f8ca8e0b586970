import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/**
 * Refuses queries with keys such as `__proto__`, which the query parser drops
 * without a word, so that no check of unknown keys ever sees them. Goes before
 * the validation of a router.
 *
 * @public
 */
export function refusePrototypeKeys(): RequestHandler {
  return (request, _response, next) => {
    const query = request.originalUrl.split('?').slice(1).join('?');
    for (const key of new URLSearchParams(query).keys()) {
      if (/\b(__proto__|constructor|prototype)\b/.test(key)) {
        throw new InputError(`Unknown query parameter '${key}'`);
      }
    }
    next();
  };
}
