import { ResponseError, isError } from '@backstage/errors';
import { statusOf } from '../../query';

/** Why something could not be read, and what support needs to find it. */
export interface Failure {
  kind: 'notAllowed' | 'signedOut' | 'badRequest' | 'server' | 'network';
  message: string;
  /** Time, request, status and the request's id, as far as they are known. */
  details?: string;
}

const REQUEST_ID_HEADERS = ['x-request-id', 'x-correlation-id', 'traceparent'];

/** Reads what can be known out of an error that a client has thrown. */
export function describeFailure(error: unknown): Failure {
  return {
    kind: kindOf(statusOf(error)),
    message: messageOf(error),
    details: detailsOf(error),
  };
}

function kindOf(status: number | undefined): Failure['kind'] {
  switch (status) {
    case undefined:
      return 'network';
    case 401:
      return 'signedOut';
    case 403:
    case 404:
      return 'notAllowed';
    default:
      return status >= 500 || status === 408 || status === 429
        ? 'server'
        : 'badRequest';
  }
}

function messageOf(error: unknown): string {
  if (isResponseError(error)) {
    return error.body.error.message || error.message;
  }
  return isError(error) ? error.message : String(error);
}

function detailsOf(error: unknown): string | undefined {
  if (!isResponseError(error)) {
    return undefined;
  }
  const { request } = error.body;
  const requestId = REQUEST_ID_HEADERS.map(name =>
    error.response.headers.get(name),
  ).find(Boolean);
  return [
    requestId,
    request && `${request.method} ${request.url}`,
    `${error.statusCode} ${error.body.error.name}`,
    error.response.headers.get('date'),
  ]
    .filter(Boolean)
    .join(', ');
}

function isResponseError(error: unknown): error is ResponseError {
  return isError(error) && error.name === 'ResponseError' && 'body' in error;
}
