import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import {
  Roadmap,
  StatusSettings,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  FeedTarget,
  roadmapAtom,
  roadmapCalendar,
} from '@plinth/backstage-plugin-platform-roadmap-common/feeds';
import {
  AnswerVersion,
  createVersion,
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { itemPath, servicePath } from '../following/servicePeople';
import { describeRevisions, RevisionLog } from '../items';
import { FeedTokenStore, StoredFeedToken } from './FeedTokenStore';
import { GrantedRoadmaps } from './GrantedRoadmaps';

const TITLE = 'Platform roadmaps';
const FEED_ID = 'urn:plinth:platform-roadmap:feed';
const MAX_REVISIONS = 50;
const FEED_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** What can be read with a token. */
export type FeedKind = 'atom' | 'calendar';

/** A feed whose text is made only when somebody needs it. */
export interface Feed {
  version: AnswerVersion;
  mediaType: string;
  body: () => Promise<string>;
}

/** What {@link FeedService} needs. */
export interface FeedServiceOptions {
  /** Of the app, without a slash at its end. */
  appUrl: string;
  /** For how long a visit speaks for a feed. */
  feedsMs: number;
  granted: GrantedRoadmaps;
  log: RevisionLog;
  metrics: MetricsService;
  pluginId: string;
  statuses: StatusSettings;
  store: DocumentStore<Roadmap>;
  tokens: FeedTokenStore;
  now?: () => Date;
}

/** Feeds for readers without a session, who are known by a token. */
export class FeedService {
  readonly #options: FeedServiceOptions;
  readonly #reads: MetricsServiceCounter;
  readonly #now: () => Date;

  static create(options: FeedServiceOptions): FeedService {
    return new FeedService(options);
  }

  private constructor(options: FeedServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.#reads = options.metrics.createCounter(
      `${options.pluginId}.feed.reads`,
      { description: 'Feeds asked for, by kind and outcome', unit: '{read}' },
    );
  }

  /** What is stored about a token; undefined when there is no such token. */
  async findToken(options: {
    token: string;
    kind?: FeedKind;
  }): Promise<StoredFeedToken | undefined> {
    const { token, kind } = options;
    const found = await this.#options.tokens.useToken(token);
    if (!found) {
      this.#reads.add(1, { ...(kind && { kind }), outcome: 'unknown' });
    }
    return found;
  }

  /**
   * The feed of whoever a token was made for. When no visit speaks for it any
   * more, it is empty and says where to sign in.
   *
   * @throws NotFoundError when that user's name is that of another one by now,
   * or the token is from before users were told apart
   */
  async read(options: {
    token: StoredFeedToken;
    kind: FeedKind;
  }): Promise<Feed> {
    const { token, kind } = options;
    const { userRef, userUid } = token;
    const now = this.#now();
    const standing =
      userUid &&
      (await this.#options.granted.listStanding({
        user: { userRef, userUid },
        withinMs: this.#options.feedsMs,
        now,
      }));
    if (!standing) {
      this.#reads.add(1, { kind, outcome: 'unknown' });
      throw new NotFoundError('There is no such feed; the token is not valid');
    }
    this.#reads.add(1, {
      kind,
      outcome: standing.length > 0 ? 'filled' : 'empty',
    });
    return kind === 'atom'
      ? this.#atom(standing, now)
      : this.#calendar(standing);
  }

  #atom(standing: StandingRevision[], now: Date): Feed {
    const { appUrl, log, statuses } = this.#options;
    const today = now.toISOString().slice(0, 10);
    const isEmpty = standing.length === 0;
    return {
      version: versionOf('atom', standing, today, JSON.stringify(statuses)),
      mediaType: 'application/atom+xml',
      body: async () => {
        const logged = await log.listRevisions({
          serviceRefs: standing.map(({ serviceRef }) => serviceRef),
          since: new Date(Date.parse(today) - FEED_DAYS * DAY_MS).toISOString(),
          limit: MAX_REVISIONS,
        });
        return roadmapAtom({
          ...statuses,
          id: FEED_ID,
          title: TITLE,
          ...(isEmpty && { subtitle: this.#whereToSignIn() }),
          pageUrl: `${appUrl}/platform-roadmap`,
          revisions: await describeRevisions({
            ...this.#options,
            revisions: logged,
          }),
          urlOf: target => this.#urlOf(target),
          now: `${today}T00:00:00.000Z`,
        });
      },
    };
  }

  #calendar(standing: StandingRevision[]): Feed {
    const { statuses, store } = this.#options;
    const isEmpty = standing.length === 0;
    return {
      version: versionOf('calendar', standing, JSON.stringify(statuses)),
      mediaType: 'text/calendar; charset=utf-8',
      body: async () => {
        const revisions = await store.getRevisions(standing);
        return roadmapCalendar({
          ...statuses,
          name: isEmpty ? `${TITLE}: ${this.#whereToSignIn()}` : TITLE,
          roadmaps: revisions.map(revision =>
            viewRoadmap({
              roadmap: revision.content,
              revision,
              now: this.#now(),
              severity: statuses.severity,
            }),
          ),
          urlOf: target => this.#urlOf(target),
        });
      },
    };
  }

  #whereToSignIn(): string {
    return `sign in at ${
      this.#options.appUrl
    }/platform-roadmap to fill this feed again`;
  }

  #urlOf({ serviceRef, itemKey }: FeedTarget): string {
    const path = itemKey
      ? itemPath({ serviceRef, itemKey })
      : servicePath(serviceRef);
    return `${this.#options.appUrl}${path}`;
  }
}

function versionOf(
  kind: FeedKind,
  standing: StandingRevision[],
  ...more: string[]
): AnswerVersion {
  return createVersion({
    parts: [
      'feed',
      kind,
      ...more,
      ...standing.map(({ documentId, number }) => `${documentId} ${number}`),
    ],
  });
}
