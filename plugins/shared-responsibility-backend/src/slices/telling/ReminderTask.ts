import {
  DocumentStore,
  Notifier,
  PlatformServicesService,
  RECIPIENTS_PER_BATCH,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Knex } from 'knex';
import { ResponsibilityService } from '../../service';
import { consumptionOfUses } from '../consumptionOfUses';
import { reminderMessage } from './messages';

const CONSUMERS_PER_PAGE = 500;

/** What waits for one owner group. */
interface Waiting {
  open: number;
  services: number;
}

/**
 * Reminds owner groups of rows that have been open for some days, again and
 * again until they are acknowledged. Who was reminded is stored batch by batch:
 * a run that was killed reminds nobody twice.
 */
export class ReminderTask {
  readonly #database: Knex;
  readonly #documents: DocumentStore<ResponsibilityMatrix>;
  readonly #platformServices: PlatformServicesService;
  readonly #responsibilities: ResponsibilityService;
  readonly #notifier: Notifier;
  readonly #afterDays: number;
  readonly #everyDays: number;
  readonly #now: () => Date;

  constructor(options: {
    database: Knex;
    documents: DocumentStore<ResponsibilityMatrix>;
    platformServices: PlatformServicesService;
    responsibilities: ResponsibilityService;
    notifier: Notifier;
    /** How long rows are open before the first reminder. */
    afterDays: number;
    /** How many days lie between reminders of a group. */
    everyDays: number;
    now?: () => Date;
  }) {
    this.#database = options.database;
    this.#documents = options.documents;
    this.#platformServices = options.platformServices;
    this.#responsibilities = options.responsibilities;
    this.#notifier = options.notifier;
    this.#afterDays = options.afterDays;
    this.#everyDays = options.everyDays;
    this.#now = options.now ?? (() => new Date());
  }

  /** Reminds whoever it is time for. */
  async run(options: { signal?: AbortSignal } = {}): Promise<void> {
    const waiting = new Map<string, Waiting>();
    for (const serviceRef of await this.#servicesInForce()) {
      if (options.signal?.aborted) {
        return;
      }
      for (const [ownerRef, open] of await this.#openByOwner(serviceRef)) {
        const known = waiting.get(ownerRef) ?? { open: 0, services: 0 };
        waiting.set(ownerRef, {
          open: known.open + open,
          services: known.services + 1,
        });
      }
    }
    await this.#remind(waiting);
  }

  /** Services whose matrix has been in force for long enough. */
  async #servicesInForce(): Promise<string[]> {
    const documents = await this.#documents.listDocuments();
    const services = documents
      .filter(({ hiddenAt }) => !hiddenAt)
      .map(({ serviceRef }) => serviceRef);
    const latest = this.#daysAgo(this.#afterDays).toISOString();
    const standing = await this.#documents.listStanding({
      serviceRefs: services,
      asOf: this.#now(),
    });
    return standing
      .filter(
        each =>
          each.standing === 'in-force' &&
          each.effectiveFrom <= latest &&
          each.publishedAt <= latest,
      )
      .map(({ serviceRef }) => serviceRef);
  }

  async #openByOwner(serviceRef: string): Promise<Map<string, number>> {
    const open = new Map<string, number>();
    let cursor: string | undefined;
    do {
      const page = await this.#platformServices.getDeclaringEntities({
        serviceRef,
        limit: CONSUMERS_PER_PAGE,
        cursor,
      });
      const judged = await this.#responsibilities.judgeAll({
        consumptions: page.items.map(consumptionOfUses),
      });
      page.items.forEach(({ ownerRef }, index) => {
        const count = [...judged[index].inForce.rows.values()].filter(
          ({ standing }) => standing.status === 'open',
        ).length;
        if (ownerRef && count > 0) {
          open.set(ownerRef, (open.get(ownerRef) ?? 0) + count);
        }
      });
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return open;
  }

  async #remind(waiting: Map<string, Waiting>): Promise<void> {
    const recent: Array<{ owner_ref: string }> = await this.#database(
      'reminders',
    ).where('reminded_at', '>', this.#daysAgo(this.#everyDays).toISOString());
    for (const { owner_ref } of recent) {
      waiting.delete(owner_ref);
    }
    const byCount = new Map<string, { each: Waiting; ownerRefs: string[] }>();
    for (const [ownerRef, each] of waiting) {
      const key = `${each.open} ${each.services}`;
      const known = byCount.get(key) ?? { each, ownerRefs: [] };
      known.ownerRefs.push(ownerRef);
      byCount.set(key, known);
    }
    for (const { each, ownerRefs } of byCount.values()) {
      for (let at = 0; at < ownerRefs.length; at += RECIPIENTS_PER_BATCH) {
        const recipients = ownerRefs.slice(at, at + RECIPIENTS_PER_BATCH);
        await this.#notifier.send({
          recipients,
          message: reminderMessage(each),
        });
        await this.#database('reminders')
          .insert(
            recipients.map(ownerRef => ({
              owner_ref: ownerRef,
              reminded_at: this.#now().toISOString(),
            })),
          )
          .onConflict('owner_ref')
          .merge();
      }
    }
  }

  #daysAgo(days: number): Date {
    const date = new Date(this.#now());
    date.setUTCDate(date.getUTCDate() - days);
    return date;
  }
}
