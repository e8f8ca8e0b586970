/**
 * The HTTP status of a failed request; undefined when there was no answer.
 *
 * @public
 */
export function statusOf(error: unknown): number | undefined {
  if (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  ) {
    return error.statusCode;
  }
  return undefined;
}

/**
 * True when asking again cannot help: the server answered with a 4xx other than
 * 408 (timeout) and 429 (too many requests).
 */
export function isClientError(error: unknown): boolean {
  const status = statusOf(error);
  return (
    status !== undefined &&
    status >= 400 &&
    status < 500 &&
    status !== 408 &&
    status !== 429
  );
}
