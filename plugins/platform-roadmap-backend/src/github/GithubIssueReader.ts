import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import {
  GithubIssue,
  readGithubIssues,
} from '@plinth/backstage-plugin-platform-roadmap-common/github';
import { GithubLimitError } from './GithubLimitError';

const PAGE_SIZE = 100;
const MAX_PAGES = 500;
const TIMEOUT_MS = 30_000;
const DEFAULT_WAIT_MS = 60_000;

/** What has changed in a repository; undefined when nothing has. */
export interface ChangedIssues {
  issues: GithubIssue[];
  /** When the last one was changed, ISO 8601; absent when there are none. */
  lastChange?: string;
  /** Of the first page, when it is the only one. */
  etag?: string;
}

/**
 * Reads the issues of a repository from the API of GitHub, all pages or
 * nothing, with the credentials of the host's integrations.
 */
export class GithubIssueReader {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GithubCredentialsProvider;
  readonly #now: () => Date;

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    credentials: GithubCredentialsProvider;
    now?: () => Date;
  }) {
    this.#integrations = options.integrations;
    this.#credentials = options.credentials;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @param options - `repository`: address, such as `https://github.com/aws/containers-roadmap`; `since`: ISO 8601, only what was changed from then on; `etag`: of the first page of the same question before
   * @returns undefined when the answer is the same as then
   * @throws GithubLimitError when GitHub wants to be left alone for a while
   * @throws Error when a page could not be read
   */
  async readChanged(options: {
    repository: string;
    since?: string;
    etag?: string;
  }): Promise<ChangedIssues | undefined> {
    const { repository, since, etag } = options;
    const first = this.#firstPage(repository, since);
    const { headers } = await this.#credentials.getCredentials({
      url: repository,
    });
    const pages: unknown[] = [];
    let firstEtag: string | undefined;
    let next: URL | undefined = first;
    for (let page = 1; next; page++) {
      if (page > MAX_PAGES) {
        throw new Error(`${repository} has more than ${MAX_PAGES} pages`);
      }
      const response = await this.#ask(next, {
        ...headers,
        ...(page === 1 && etag && { 'If-None-Match': etag }),
      });
      if (page === 1 && response.status === 304) {
        return undefined;
      }
      if (!response.ok) {
        throw new Error(
          `Page ${page} of the issues of ${repository} cannot be read: status ${response.status}`,
        );
      }
      firstEtag ??= response.headers.get('etag') ?? undefined;
      pages.push(await response.json());
      next = nextPage(response.headers.get('link'), first);
    }
    const { issues, findings } = readGithubIssues(pages);
    if (findings.length > 0) {
      throw new Error(findings[0].message);
    }
    const lastChange = pages.flat().flatMap(changedAt).sort().at(-1);
    return {
      issues,
      ...(lastChange && { lastChange }),
      // The first of several pages stays the same while another one changes.
      ...(firstEtag && pages.length === 1 && { etag: firstEtag }),
    };
  }

  #firstPage(repository: string, since: string | undefined): URL {
    const integration = this.#integrations.byUrl(repository);
    const apiBaseUrl =
      integration?.type === 'github' &&
      this.#integrations.github?.byUrl(repository)?.config.apiBaseUrl;
    if (!apiBaseUrl) {
      throw new Error(
        `No integration for GitHub is configured for ${repository}`,
      );
    }
    const [owner, name] = new URL(repository).pathname
      .split('/')
      .filter(Boolean);
    const url = new URL(
      `${apiBaseUrl.replace(/\/+$/, '')}/repos/${owner}/${name}/issues`,
    );
    url.search = new URLSearchParams({
      state: 'all',
      sort: 'updated',
      direction: 'asc',
      per_page: String(PAGE_SIZE),
      ...(since && { since }),
    }).toString();
    return url;
  }

  async #ask(url: URL, headers: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      headers: { ...headers, Accept: 'application/vnd.github+json' },
      // Credentials go nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const isLimited =
      response.status === 429 ||
      (response.status === 403 &&
        (response.headers.get('x-ratelimit-remaining') === '0' ||
          response.headers.has('retry-after')));
    if (isLimited) {
      throw new GithubLimitError(this.#whenToReturn(response.headers));
    }
    return response;
  }

  #whenToReturn(headers: Headers): Date {
    const now = this.#now().getTime();
    const seconds = Number(headers.get('retry-after') ?? NaN);
    if (Number.isFinite(seconds)) {
      return new Date(now + seconds * 1000);
    }
    const reset = Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
    return new Date(reset > now ? reset : now + DEFAULT_WAIT_MS);
  }
}

/** The address of `rel="next"`, if it leads to the same list. */
function nextPage(link: string | null, first: URL): URL | undefined {
  const found = /<([^<>]+)>;[^<>]*\brel="next"/.exec(link ?? '');
  if (!found) {
    return undefined;
  }
  const url = new URL(found[1], first);
  if (url.origin !== first.origin) {
    throw new Error(`The next page leads elsewhere: ${url.origin}`);
  }
  return url;
}

function changedAt(entry: unknown): string[] {
  const value =
    typeof entry === 'object' && entry !== null && 'updated_at' in entry
      ? entry.updated_at
      : undefined;
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? [new Date(value).toISOString()]
    : [];
}
