import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DocumentStore,
  Notifier,
  PlatformServicesService,
  RECIPIENTS_PER_BATCH,
  StoredRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  composeResponsibilities,
  EditorialRewording,
  ResponsibilityMatrix,
  sliceOf,
  SliceRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { consumptionOfUses } from '../consumptionOfUses';
import { hashOf } from '../judgeSlice';
import { SliceStore, StoredException } from '../store';
import { FanOut, FanOutStore } from './FanOutStore';
import { changesFor, GroupChanges, mergeChanges } from './groupChanges';
import { revisionMessage } from './messages';

const CONSUMERS_PER_PAGE = 500;
const KEEP_DAYS = 30;

type Consumer = Awaited<
  ReturnType<PlatformServicesService['getDeclaringEntities']>
>['items'][number];

/** A revision with the one before and what its publisher called editorial. */
interface Change {
  after: StoredRevision<ResponsibilityMatrix>;
  before?: StoredRevision<ResponsibilityMatrix>;
  rewordings: EditorialRewording[];
}

/**
 * Tells the owner groups of affected entities about new revisions, once each:
 * first goes through all consumers and collects what shifts for each group,
 * then tells the groups. Goes on where it was when it is killed.
 */
export class FanOutTask {
  readonly #store: FanOutStore;
  readonly #documents: DocumentStore<ResponsibilityMatrix>;
  readonly #slices: SliceStore;
  readonly #platformServices: PlatformServicesService;
  readonly #notifier: Notifier;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    store: FanOutStore;
    documents: DocumentStore<ResponsibilityMatrix>;
    slices: SliceStore;
    platformServices: PlatformServicesService;
    notifier: Notifier;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#documents = options.documents;
    this.#slices = options.slices;
    this.#platformServices = options.platformServices;
    this.#notifier = options.notifier;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Works until nothing is left, or it is told to stop. */
  async run(options: { signal?: AbortSignal } = {}): Promise<void> {
    const old = new Date(this.#now());
    old.setUTCDate(old.getUTCDate() - KEEP_DAYS);
    await this.#store.forgetBefore(old);
    for (
      let fanOut = await this.#store.next();
      fanOut && !options.signal?.aborted;
      fanOut = await this.#store.next()
    ) {
      const change = await this.#readChange(fanOut);
      if (!change) {
        await this.#store.finish(fanOut);
      } else if (fanOut.phase === 'collecting') {
        await this.#collectPage(fanOut, change);
      } else {
        await this.#tell(fanOut, change);
      }
    }
  }

  async #readChange(fanOut: FanOut): Promise<Change | undefined> {
    const { documentId, revision } = fanOut;
    const [after, before, rewordings] = await Promise.all([
      this.#documents.getRevision({ documentId, number: revision }),
      this.#documents.getRevision({ documentId, number: revision - 1 }),
      this.#slices.getRewordings([documentId]),
    ]);
    return (
      after && {
        after,
        ...(before && { before }),
        rewordings: rewordings.map(rewording => ({
          ...rewording,
          serviceRef: after.content.spec.service,
        })),
      }
    );
  }

  async #collectPage(fanOut: FanOut, change: Change): Promise<void> {
    const { items, nextCursor } =
      await this.#platformServices.getDeclaringEntities({
        serviceRef: change.after.content.spec.service,
        limit: CONSUMERS_PER_PAGE,
        ...(fanOut.cursor && { cursor: fanOut.cursor }),
      });
    const exceptions = await this.#readExceptions(fanOut.documentId, items);
    const groups = new Map<string, GroupChanges>();
    for (const consumer of items) {
      if (consumer.ownerRef) {
        const rowsOf = (revision?: StoredRevision<ResponsibilityMatrix>) =>
          revision
            ? sliceRows({ revision, consumer, exceptions, now: this.#now() })
            : [];
        const changes = changesFor({
          before: rowsOf(change.before),
          after: rowsOf(change.after),
          rewordings: change.rewordings,
        });
        if (Object.keys(changes).length > 0) {
          groups.set(
            consumer.ownerRef,
            mergeChanges(groups.get(consumer.ownerRef) ?? {}, changes),
          );
        }
      }
    }
    await this.#store.saveCollected({
      fanOut,
      groups,
      ...(nextCursor && { nextCursor }),
    });
  }

  async #readExceptions(
    documentId: string,
    consumers: Consumer[],
  ): Promise<StoredException[]> {
    const slices = await this.#slices.getVersions(
      consumers.flatMap(({ uid }) => uid ?? []),
    );
    const { exceptions } = await this.#slices.read({
      sliceIds: slices.map(({ id }) => id),
      documentId,
    });
    return exceptions;
  }

  async #tell(fanOut: FanOut, change: Change): Promise<void> {
    const { after } = change;
    const untold = await this.#store.listUntold(fanOut);
    const byMessage = new Map<
      string,
      { message: ReturnType<typeof revisionMessage>; ownerRefs: string[] }
    >();
    for (const { ownerRef, changes } of untold) {
      const message = revisionMessage({
        title: after.content.metadata.title ?? after.content.metadata.name,
        serviceRef: after.content.spec.service,
        changes,
        documentId: fanOut.documentId,
        revision: fanOut.revision,
        reason: after.message,
        ...(after.effectiveFrom > after.publishedAt && {
          from: after.effectiveFrom.slice(0, 10),
        }),
      });
      const known = byMessage.get(message.scope) ?? { message, ownerRefs: [] };
      known.ownerRefs.push(ownerRef);
      byMessage.set(message.scope, known);
    }
    for (const { message, ownerRefs } of byMessage.values()) {
      for (let at = 0; at < ownerRefs.length; at += RECIPIENTS_PER_BATCH) {
        const recipients = ownerRefs.slice(at, at + RECIPIENTS_PER_BATCH);
        await this.#notifier.send({ recipients, message });
        await this.#store.markTold({ fanOut, ownerRefs: recipients });
      }
    }
    await this.#store.finish(fanOut);
    this.#logger.info(
      `Told ${untold.length} owner groups about revision ${fanOut.revision} of ${after.content.spec.service}`,
    );
  }
}

/** The consumer's rows of one entity under one revision, as soon as it is in force. */
function sliceRows(options: {
  revision: StoredRevision<ResponsibilityMatrix>;
  consumer: Consumer;
  exceptions: StoredException[];
  now: Date;
}): SliceRow[] {
  const { revision, consumer, exceptions, now } = options;
  const { entityRef, attributes } = consumer;
  const { content, ...summary } = revision;
  const start = new Date(revision.effectiveFrom);
  const { rows, matrices } = composeResponsibilities({
    ...consumptionOfUses(consumer),
    consumption: consumptionOfUses(consumer).items,
    asOf: start > now ? start : now,
    attributes: { [entityRef]: attributes },
    matrices: { [content.spec.service]: [{ ...summary, matrix: content }] },
    exceptions,
  });
  return sliceOf({ rows, matrices, hash: hashOf });
}
