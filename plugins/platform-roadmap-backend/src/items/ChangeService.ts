import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  ListedChanges,
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { decodeTimeCursor, encodeTimeCursor } from '../following/cursors';
import { describeRevisions } from './describeRevisions';
import { readableServices } from './readableServices';
import { RevisionLog } from './RevisionLog';

const DEFAULT_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

/** What {@link ChangeService} needs. */
export interface ChangeServiceOptions {
  log: RevisionLog;
  readableRefs: ReadableRefsService;
  statuses: StatusSettings;
  store: DocumentStore<Roadmap>;
  now?: () => Date;
}

/** What was published on all roadmaps that a caller may read. */
export class ChangeService {
  readonly #options: ChangeServiceOptions;
  readonly #now: () => Date;

  static create(options: ChangeServiceOptions): ChangeService {
    return new ChangeService(options);
  }

  private constructor(options: ChangeServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * A page of revisions with what they changed, the newest first.
   *
   * @param options - `since`: `YYYY-MM-DD` or ISO 8601 instant, inclusive; default 30 days ago. `serviceRefs`: default all
   * @throws InputError when `since` is neither
   */
  async listChanges(options: {
    since?: string;
    serviceRefs?: string[];
    limit: number;
    cursor?: string;
    credentials: BackstageCredentials;
  }): Promise<ListedChanges> {
    const { limit, cursor } = options;
    const { log } = this.#options;
    const before = decodeTimeCursor(cursor, 'revisions');
    const found = await log.listRevisions({
      serviceRefs: await readableServices({ ...this.#options, ...options }),
      since: this.#parseSince(options.since),
      limit: limit + 1,
      ...(before && { before }),
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await describeRevisions({ ...this.#options, revisions: page }),
      ...(found.length > limit &&
        last && {
          nextCursor: encodeTimeCursor({
            at: last.publishedAt,
            id: `${last.documentId} ${last.number}`,
          }),
        }),
    };
  }

  #parseSince(since: string | undefined): string {
    if (since === undefined) {
      return new Date(
        this.#now().getTime() - DEFAULT_DAYS * DAY_MS,
      ).toISOString();
    }
    const instant = new Date(since);
    if (!/^\d{4}-\d{2}-\d{2}/.test(since) || Number.isNaN(instant.getTime())) {
      throw new InputError(
        `since is '${since}'; write a day such as 2026-11-01, or an ISO 8601 instant`,
      );
    }
    return instant.toISOString();
  }
}
