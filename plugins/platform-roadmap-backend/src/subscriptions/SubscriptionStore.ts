import { DigestPeriod } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** A subscription as it is stored. */
export interface StoredSubscription {
  userRef: string;
  /** Absent: everything that the user's components stand on. */
  documentId?: string;
  serviceRef?: string;
  period: DigestPeriod;
  /** ISO 8601. */
  since: string;
}

interface SubscriptionRow {
  id: string;
  user_ref: string;
  document_id: string | null;
  service_ref: string | null;
  period: DigestPeriod;
  since: string;
}

/** Who wants to be told about which roadmaps. */
export class SubscriptionStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  static create(options: {
    database: Knex;
    now?: () => Date;
  }): SubscriptionStore {
    return new SubscriptionStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** Those of a user, of services that are there; everything first. */
  async listSubscriptions(options: {
    userRef: string;
  }): Promise<StoredSubscription[]> {
    const rows = await this.#select()
      .where({ user_ref: options.userRef })
      .orderBy('documents.service_ref');
    return rows
      .map(toSubscription)
      .sort(
        (a, b) => Number(Boolean(a.documentId)) - Number(Boolean(b.documentId)),
      );
  }

  /** How many users are subscribed to a document itself. */
  async countSubscribers(documentId: string): Promise<number> {
    const [{ count }] = await this.#database('subscriptions')
      .where({ document_id: documentId })
      .count({ count: '*' });
    return Number(count);
  }

  /**
   * Users who subscribed before an instant, to a document or to everything, a
   * page at a time.
   *
   * @param options - `documentId`: absent for everything; `after`: last user of the page before
   */
  async listSubscribers(options: {
    documentId?: string;
    period: DigestPeriod;
    /** ISO 8601. */
    before: string;
    after?: string;
    limit: number;
  }): Promise<string[]> {
    const { documentId, period, before, after, limit } = options;
    const rows: Array<{ user_ref: string }> = await this.#database(
      'subscriptions',
    )
      .where({ period, document_id: documentId ?? null })
      .where('since', '<', before)
      .modify(query => {
        if (after !== undefined) {
          query.where('user_ref', '>', after);
        }
      })
      .orderBy('user_ref')
      .limit(limit)
      .select('user_ref');
    return rows.map(row => row.user_ref);
  }

  /** @returns false when it was so already */
  async putSubscription(options: {
    userRef: string;
    documentId?: string;
    period: DigestPeriod;
  }): Promise<boolean> {
    const { userRef, documentId, period } = options;
    const key = { user_ref: userRef, document_id: documentId ?? null };
    const inserted: unknown[] = await this.#database('subscriptions')
      .insert({
        ...key,
        id: randomUUID(),
        period,
        since: this.#now().toISOString(),
      })
      .onConflict()
      .ignore()
      .returning('id');
    if (inserted.length > 0) {
      return true;
    }
    const updated = await this.#database('subscriptions')
      .where(key)
      .whereNot({ period })
      .update({ period });
    return updated > 0;
  }

  /** @returns false when there was none */
  async deleteSubscription(options: {
    userRef: string;
    documentId?: string;
  }): Promise<boolean> {
    const deleted = await this.#database('subscriptions')
      .where({
        user_ref: options.userRef,
        document_id: options.documentId ?? null,
      })
      .delete();
    return deleted > 0;
  }

  #select(): Knex.QueryBuilder<SubscriptionRow, SubscriptionRow[]> {
    return this.#database('subscriptions')
      .leftJoin('documents', 'documents.id', 'subscriptions.document_id')
      .whereNull('documents.hidden_at')
      .select('subscriptions.*', 'documents.service_ref');
  }
}

function toSubscription(row: SubscriptionRow): StoredSubscription {
  return {
    userRef: row.user_ref,
    ...(row.document_id && { documentId: row.document_id }),
    ...(row.service_ref && { serviceRef: row.service_ref }),
    period: row.period,
    since: row.since,
  };
}
