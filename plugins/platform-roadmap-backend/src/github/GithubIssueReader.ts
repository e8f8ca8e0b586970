import { isError } from '@backstage/errors';
import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import {
  GithubIssue,
  readGithubIssues,
} from '@plinth/backstage-plugin-platform-roadmap-common/github';
import { fetchGithubPage, GithubPage } from './fetchGithubPage';
import { GithubLimitError } from './GithubLimitError';

const PAGE_SIZE = 100;

/** GitHub tells times to the second: the last one is read again. */
const OVERLAP_MS = 1_000;

/** How much is read at a time. */
export interface ReadLimits {
  /** Of pages; the next call reads on from there. */
  pages: number;
  /** Of all pages; the page that goes beyond is the last one. */
  bytes: number;
  /** Of one page; a larger one is an error. */
  pageBytes: number;
  /** For one page, until its last byte; a slower one is an error. */
  pageMs: number;
}

const DEFAULT_LIMITS: ReadLimits = {
  pages: 50,
  bytes: 64_000_000,
  pageBytes: 16_000_000,
  pageMs: 30_000,
};

/** What has changed in a repository. */
export interface ChangedIssues {
  issues: GithubIssue[];
  /** When the last one was changed, ISO 8601; absent when there are none. */
  lastChange?: string;
  /** Of the answer, when it took only one. */
  etag?: string;
  /** There are more, none of them changed before `lastChange`. */
  hasMore: boolean;
}

/** What is asked for. */
interface Question {
  url: URL;
  /** ISO 8601. */
  since?: string;
}

/**
 * Reads the issues of a repository from the API of GitHub with the credentials
 * of the host's integrations, those first that have not changed for longest.
 *
 * An issue that changes meanwhile goes to the end of that list, and all behind
 * it move up: who follows the numbers of pages passes over one of them. So the
 * next question is for what changed since the last issue that was seen. Only
 * within one second there is no such order; there the numbers are followed.
 */
export class GithubIssueReader {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GithubCredentialsProvider;
  readonly #limits: ReadLimits;
  readonly #now: () => Date;

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    credentials: GithubCredentialsProvider;
    limits?: Partial<ReadLimits>;
    now?: () => Date;
  }) {
    this.#integrations = options.integrations;
    this.#credentials = options.credentials;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * All pages up to the limits, or nothing.
   *
   * @param options - `repository`: address, such as `https://github.com/aws/containers-roadmap`; `since`: ISO 8601, only what was changed from then on; `etag`: of the answer to the same question before
   * @returns undefined when the answer is the same as then
   * @throws GithubLimitError when GitHub wants to be left alone for a while
   * @throws Error when a page could not be read
   */
  async readChanged(options: {
    repository: string;
    since?: string;
    etag?: string;
  }): Promise<ChangedIssues | undefined> {
    const { repository, etag } = options;
    const { pages: maxPages, bytes: maxBytes } = this.#limits;
    const { headers } = await this.#credentials.getCredentials({
      url: repository,
    });
    const first = this.#ask(repository, options.since);
    const pages: GithubPage[] = [];
    let bytes = 0;
    let lastChange: string | undefined;
    let next: Question | undefined = first;
    while (next && pages.length < maxPages && bytes < maxBytes) {
      const page: GithubPage | undefined = await this.#readPage({
        repository,
        number: pages.length + 1,
        url: next.url,
        headers: {
          ...headers,
          ...(next === first && etag && { 'If-None-Match': etag }),
        },
      });
      if (!page) {
        return undefined;
      }
      pages.push(page);
      bytes += page.bytes;
      lastChange = changesIn(page.entries).sort().at(-1) ?? lastChange;
      next = this.#askNext({ repository, asked: next, page, lastChange });
    }
    if (next && next.since === first.since) {
      throw new Error(
        `The issues of ${repository} cannot be read: more than ${pages.length} pages of them were changed in the same second, ${lastChange}`,
      );
    }
    const { issues, findings } = readGithubIssues(
      pages.map(({ entries }) => entries),
    );
    if (findings.length > 0) {
      throw new Error(findings[0].message);
    }
    const isOnly = pages.length === 1 && !next;
    return {
      issues,
      ...(lastChange && { lastChange }),
      // The first of several pages stays the same while another one changes.
      ...(isOnly && pages[0].etag && { etag: pages[0].etag }),
      hasMore: next !== undefined,
    };
  }

  /** For all that was changed at an instant or later. */
  #ask(repository: string, instant: string | undefined): Question {
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
    const since =
      instant && new Date(Date.parse(instant) - OVERLAP_MS).toISOString();
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
    return { url, ...(since && { since }) };
  }

  /** Undefined when that was all. */
  #askNext(options: {
    repository: string;
    asked: Question;
    page: GithubPage;
    lastChange: string | undefined;
  }): Question | undefined {
    const { repository, asked, page, lastChange } = options;
    const linked = linkedPage(page.link, asked.url);
    if (!linked) {
      return undefined;
    }
    const later = this.#ask(repository, lastChange);
    return (later.since ?? '') > (asked.since ?? '')
      ? later
      : { ...asked, url: linked };
  }

  async #readPage(options: {
    repository: string;
    /** 1 for the first. */
    number: number;
    url: URL;
    headers: Record<string, string>;
  }): Promise<GithubPage | undefined> {
    const { repository, number } = options;
    const { pageBytes, pageMs } = this.#limits;
    try {
      return await fetchGithubPage({
        ...options,
        maxBytes: pageBytes,
        timeoutMs: pageMs,
        now: this.#now(),
      });
    } catch (error) {
      if (error instanceof GithubLimitError) {
        throw error;
      }
      const reason = isError(error) ? error.message : String(error);
      throw new Error(
        `Page ${number} of the issues of ${repository} cannot be read: ${reason}`,
      );
    }
  }
}

/** The address of `rel="next"`, if it leads to the same list. */
function linkedPage(link: string | undefined, asked: URL): URL | undefined {
  const found = /<([^<>]+)>;[^<>]*\brel="next"/.exec(link ?? '');
  if (!found) {
    return undefined;
  }
  const url = new URL(found[1], asked);
  if (url.origin !== asked.origin) {
    throw new Error(`The next page leads elsewhere: ${url.origin}`);
  }
  return url;
}

/** When the issues of a page were changed. */
function changesIn(entries: unknown): string[] {
  return [entries].flat().flatMap(entry => {
    const value =
      typeof entry === 'object' && entry !== null && 'updated_at' in entry
        ? entry.updated_at
        : undefined;
    return typeof value === 'string' && !Number.isNaN(Date.parse(value))
      ? [new Date(value).toISOString()]
      : [];
  });
}
