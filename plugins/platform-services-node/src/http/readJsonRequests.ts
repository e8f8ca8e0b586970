import { InputError } from '@backstage/errors';
import { json, RequestHandler, text } from 'express';

/** Of a draft, or of a table to import. */
const DOCUMENT_LIMIT = '2mb';

const NAMES = ['__proto__', 'constructor', 'prototype'];
const IN_QUERY = new RegExp(`\\b(${NAMES.join('|')})\\b`);

/** PostgreSQL stores no text with it. */
const NUL = '\0';

/**
 * Refuses queries with keys such as `__proto__`, which the query parser drops
 * without a word, so that no check of unknown keys ever sees them, and values
 * that no database takes. Goes before the validation of a router.
 */
function refuseUnfitQueries(): RequestHandler {
  return (request, _response, next) => {
    const query = request.originalUrl.split('?').slice(1).join('?');
    for (const [key, value] of new URLSearchParams(query)) {
      if (IN_QUERY.test(key)) {
        throw new InputError(`Unknown query parameter '${key}'`);
      }
      if (value.includes(NUL)) {
        throw new InputError(`The query parameter '${key}' holds a NUL`);
      }
    }
    next();
  };
}

/**
 * What a router does with a request before its validation: refuses keys that
 * JavaScript gives a meaning, and texts that no database takes, in the query
 * before anything is read and at any depth of the body, which it reads as JSON.
 *
 * @param options - `limit` of the body, such as `2mb`; default 100 kB
 *
 * @public
 */
export function readJsonRequests(options?: {
  limit?: string;
}): RequestHandler[] {
  return [
    refuseUnfitQueries(),
    json({ limit: options?.limit ?? '100kb' }),
    (request, _response, next) => {
      refuseUnfitBody(request.body);
      next();
    },
  ];
}

/**
 * The same for a router that takes whole documents: up to 2 MB, and texts too,
 * such as CSV and YAML. See {@link textOf}.
 *
 * @public
 */
export function readDocumentRequests(): RequestHandler[] {
  return [
    ...readJsonRequests({ limit: DOCUMENT_LIMIT }),
    text({
      type: ['text/csv', 'application/yaml', 'text/plain'],
      limit: DOCUMENT_LIMIT,
    }),
  ];
}

/**
 * The text of a document that was sent as the body. JSON arrives parsed.
 *
 * @throws InputError when there is none
 *
 * @public
 */
export function textOf(body: unknown): string {
  if (typeof body === 'string') {
    return body;
  }
  if (typeof body === 'object' && body !== null) {
    return JSON.stringify(body, undefined, 2);
  }
  throw new InputError('Send the text of the document as the body.');
}

/** Without recursion: a body may be nested as deep as it is long. */
function refuseUnfitBody(body: unknown): void {
  const values = [body];
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    for (const [key, child] of Object.entries(value)) {
      if (NAMES.includes(key)) {
        throw new InputError(`Unknown field '${key}' in the body`);
      }
      if (typeof child === 'string' && child.includes(NUL)) {
        throw new InputError(`The field '${key}' in the body holds a NUL`);
      }
      if (child !== undefined) {
        values.push(child);
      }
    }
  }
}
