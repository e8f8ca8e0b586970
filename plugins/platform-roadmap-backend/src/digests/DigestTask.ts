import { LoggerService } from '@backstage/backend-plugin-api';
import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import {
  composeDigest,
  diffRoadmaps,
  Digest,
  DigestPeriod,
  freshness,
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { ReviewStore } from '../store';
import { DigestReaders } from './DigestReaders';
import { MailingSender } from './MailingSender';
import { digestMessage } from './messages';
import { OutboxStore } from './OutboxStore';
import { dayOf, EndedPeriod, lastDayOf, lastPeriod } from './periods';

const PERIODS: readonly DigestPeriod[] = ['two-weekly', 'monthly'];

/** What {@link DigestTask} needs. */
export interface DigestTaskOptions {
  /** Of the app, without a slash at its end. */
  appUrl: string;
  logger: LoggerService;
  metrics: MetricsService;
  outbox: OutboxStore;
  pluginId: string;
  /** Made anew for each run. */
  createReaders: () => DigestReaders;
  reviews: ReviewStore;
  sender: MailingSender;
  statuses: StatusSettings;
  store: Pick<
    DocumentStore<Roadmap>,
    'getRevisions' | 'listDocuments' | 'listStanding'
  >;
  now?: () => Date;
}

/**
 * Sends what changed on each roadmap in a period that is over, once to each
 * reader; nothing where nothing changed.
 */
export class DigestTask {
  readonly #options: DigestTaskOptions;
  readonly #sent: MetricsServiceCounter;
  readonly #now: () => Date;

  constructor(options: DigestTaskOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.#sent = options.metrics.createCounter(
      `${options.pluginId}.digests.sent`,
      { description: 'Digests sent to readers, by period', unit: '{digest}' },
    );
  }

  /** Works until all digests are sent, or it is told to stop. */
  async run(options: { signal?: AbortSignal } = {}): Promise<void> {
    const readers = this.#options.createReaders();
    const failures: unknown[] = [];
    for (const period of PERIODS) {
      const ended = lastPeriod({ period, now: this.#now() });
      for (const change of await this.#changesIn(ended)) {
        if (options.signal?.aborted) {
          return;
        }
        // One that fails does not keep the others from it.
        await this.#tell({
          ...options,
          ...change,
          period,
          ended,
          readers,
        }).catch(error => failures.push(error));
      }
    }
    if (failures.length > 0) {
      throw failures[0];
    }
  }

  /** Roadmaps of which another revision was in force at the end than at the beginning. */
  async #changesIn(
    ended: EndedPeriod,
  ): Promise<Array<{ before?: StandingRevision; after: StandingRevision }>> {
    const { store } = this.#options;
    const documents = await store.listDocuments();
    const serviceRefs = documents
      .filter(({ hiddenAt }) => !hiddenAt)
      .map(({ serviceRef }) => serviceRef);
    const at = async (instant: Date) =>
      store.listStanding({
        serviceRefs,
        asOf: new Date(instant.getTime() - 1),
      });
    const [before, after] = await Promise.all([at(ended.from), at(ended.to)]);
    const byDocument = new Map(before.map(each => [each.documentId, each]));
    return after.flatMap(each => {
      const earlier = byDocument.get(each.documentId);
      return earlier?.number === each.number
        ? []
        : [{ after: each, ...(earlier && { before: earlier }) }];
    });
  }

  async #tell(options: {
    before?: StandingRevision;
    after: StandingRevision;
    period: DigestPeriod;
    ended: EndedPeriod;
    readers: DigestReaders;
    signal?: AbortSignal;
  }): Promise<void> {
    const { after, period, ended, readers, signal } = options;
    const { appUrl, logger, outbox, sender } = this.#options;
    const { documentId, serviceRef } = after;
    const mailing = { documentId, period: ended.name };
    if (!(await outbox.isListClosed(mailing))) {
      const pages = readers.listReaders({
        documentId,
        serviceRef,
        period,
        before: ended.to,
      });
      for await (const page of pages) {
        await outbox.addReaders({ mailing, readers: page });
      }
      await outbox.closeList(mailing);
    }
    if (!(await outbox.hasUnclaimed(mailing))) {
      return;
    }
    const digest = await this.#compose(options);
    if (!digest) {
      return;
    }
    const sent = await sender.send({
      mailing,
      message: digestMessage({ digest, mailing, appUrl }),
      findAddressees: async userRefs =>
        readers.findAddressees({ documentId, userRefs }),
      ...(signal && { signal }),
    });
    this.#sent.add(sent, { period });
    logger.info(`Sent the digest ${ended.name} of ${serviceRef} to ${sent}`);
  }

  async #compose(options: {
    before?: StandingRevision;
    after: StandingRevision;
    ended: EndedPeriod;
  }): Promise<Digest | undefined> {
    const { before, after, ended } = options;
    const { reviews, statuses, store } = this.#options;
    const stored = await store.getRevisions([
      after,
      ...(before ? [before] : []),
    ]);
    const [to, from] = stored.map(({ content }) => content);
    if (!to) {
      return undefined;
    }
    const reviewed = await reviews.listLastReviews([after.documentId]);
    const recordedReview = reviewed.get(after.documentId);
    return composeDigest({
      ...statuses,
      roadmapTitle: to.metadata.title ?? to.metadata.name,
      serviceRef: after.serviceRef,
      changes: diffRoadmaps({
        ...statuses,
        to,
        ...(from && { from }),
      }),
      from: dayOf(ended.from),
      to: lastDayOf(ended),
      freshness: freshness({
        roadmap: to,
        now: this.#now(),
        ...(recordedReview && { recordedReview }),
      }),
    });
  }
}
