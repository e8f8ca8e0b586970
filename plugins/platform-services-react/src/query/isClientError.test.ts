import { NotFoundError } from '@backstage/errors';
import { isClientError, statusOf } from './isClientError';

describe('isClientError', () => {
  it('knows when asking again cannot help', () => {
    expect(isClientError({ statusCode: 404 })).toBe(true);
    expect(isClientError({ statusCode: 403 })).toBe(true);
    expect(isClientError({ statusCode: 408 })).toBe(false);
    expect(isClientError({ statusCode: 429 })).toBe(false);
    expect(isClientError({ statusCode: 500 })).toBe(false);
    expect(isClientError(new TypeError('Failed to fetch'))).toBe(false);
    expect(isClientError(undefined)).toBe(false);
  });

  it('reads the status where there is one', () => {
    expect(statusOf({ statusCode: 503 })).toBe(503);
    expect(statusOf(new NotFoundError('no'))).toBe(undefined);
    expect(statusOf('no')).toBe(undefined);
  });
});
