import { isError } from '@backstage/errors';
import { GithubLimitError } from './GithubLimitError';

const DEFAULT_WAIT_MS = 60_000;

/** A page of a list of GitHub. */
export interface GithubPage {
  entries: unknown;
  etag?: string;
  /** The header `Link`. */
  link?: string;
  /** Of the answer. */
  bytes: number;
}

/**
 * Asks GitHub for one page.
 *
 * @param options - `headers`: credentials, and the etag that is known; `maxBytes` of the answer; `timeoutMs` until its last byte
 * @returns undefined when nothing has changed since that etag
 * @throws GithubLimitError when GitHub wants to be left alone for a while
 * @throws Error when there is no such page, or it is too large or too slow
 */
export async function fetchGithubPage(options: {
  url: URL;
  headers: Record<string, string>;
  maxBytes: number;
  timeoutMs: number;
  now: Date;
}): Promise<GithubPage | undefined> {
  const { url, headers, maxBytes, timeoutMs, now } = options;
  try {
    const response = await fetch(url, {
      headers: { ...headers, Accept: 'application/vnd.github+json' },
      // Credentials go nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return refuse(response, now);
    }
    const content = await readContent(response, maxBytes);
    const etag = response.headers.get('etag');
    const link = response.headers.get('link');
    return {
      entries: JSON.parse(content.toString('utf8')),
      ...(etag && { etag }),
      ...(link && { link }),
      bytes: content.length,
    };
  } catch (error) {
    throw isError(error) && error.name === 'TimeoutError'
      ? new Error(`it took longer than ${timeoutMs / 1000} seconds`)
      : error;
  }
}

/** @returns undefined when nothing has changed */
function refuse({ status, headers }: Response, now: Date): undefined {
  if (status === 304) {
    return undefined;
  }
  const isLimited =
    status === 429 ||
    (status === 403 &&
      (headers.get('x-ratelimit-remaining') === '0' ||
        headers.has('retry-after')));
  throw isLimited
    ? new GithubLimitError(whenToReturn(headers, now))
    : new Error(`status ${status}`);
}

function whenToReturn(headers: Headers, now: Date): Date {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  if (Number.isFinite(seconds)) {
    return new Date(now.getTime() + seconds * 1000);
  }
  const reset = Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
  return new Date(
    reset > now.getTime() ? reset : now.getTime() + DEFAULT_WAIT_MS,
  );
}

/** Stops as soon as there is too much of it. */
async function readContent(
  response: Response,
  maxBytes: number,
): Promise<Buffer> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (
    let next = await reader?.read();
    next && !next.done;
    next = await reader?.read()
  ) {
    bytes += next.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new Error(`it is larger than ${maxBytes} bytes`);
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
