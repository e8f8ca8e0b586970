import { createHash } from 'node:crypto';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** An issue as GitHub's API gives it. */
export interface ServedIssue {
  number: number;
  updated_at: string;
  [field: string]: unknown;
}

/** What is answered instead of the list. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Makes an issue that was changed on a day of November 2026. */
export function issue(number: number, more: object = {}): ServedIssue {
  return {
    number,
    title: `Issue ${number}`,
    state: 'open',
    html_url: `https://github.com/acme/roadmap/issues/${number}`,
    labels: [],
    user: { login: 'octocat' },
    updated_at: `2026-11-${String(number).padStart(2, '0')}T00:00:00Z`,
    ...more,
  };
}

/**
 * A server that lists issues as GitHub does: those last that were changed last,
 * from an instant on, page by page, with an etag.
 */
export async function startGithubServer() {
  const github = {
    issues: [] as ServedIssue[],
    pageSize: 2,
    requests: [] as IncomingMessage[],
    /** Called for each request first; what it returns is the answer. */
    before: (_: URL): Answer | undefined => undefined,
    /** Writes something else than JSON. */
    write: undefined as ((response: ServerResponse) => void) | undefined,
  };

  function list(url: URL): Answer {
    const since = Date.parse(url.searchParams.get('since') ?? '1970-01-01');
    const page = Number(url.searchParams.get('page') ?? '1');
    const found = github.issues
      .filter(({ updated_at }) => Date.parse(updated_at) >= since)
      .sort((a, b) => Date.parse(a.updated_at) - Date.parse(b.updated_at));
    const body = found.slice(
      (page - 1) * github.pageSize,
      page * github.pageSize,
    );
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return {
      headers: {
        ETag: `"${createHash('sha1')
          .update(JSON.stringify(body))
          .digest('hex')}"`,
        ...(page * github.pageSize < found.length && {
          Link: `<${next}>; rel="next", <${next}>; rel="last"`,
        }),
      },
      body,
    };
  }

  const server = createServer((request, response) => {
    github.requests.push(request);
    if (github.write) {
      github.write(response);
      return;
    }
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const { status = 200, headers, body } = github.before(url) ?? list(url);
    const isKnown =
      headers?.ETag && headers.ETag === request.headers['if-none-match'];
    response.writeHead(isKnown ? 304 : status, {
      'Content-Type': 'application/json',
      ...headers,
    });
    response.end(isKnown || body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return Object.assign(github, {
    baseUrl: `http://127.0.0.1:${port}`,
    /** For `integrations.github`. */
    integration: {
      host: `127.0.0.1:${port}`,
      apiBaseUrl: `http://127.0.0.1:${port}/api`,
      token: 'secret-token',
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  });
}

/** A server that {@link startGithubServer} started. */
export type GithubServer = Awaited<ReturnType<typeof startGithubServer>>;
