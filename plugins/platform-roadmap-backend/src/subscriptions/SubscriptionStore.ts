import { DigestPeriod } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { Caller, KnownUser, ownRows } from '../following/users';

/** A subscription as it is stored. */
export interface StoredSubscription extends Caller {
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
  user_uid: string | null;
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

  /**
   * Those of a user, of services that are there; everything first. What was
   * stored before uids were kept is theirs from now on.
   */
  async listSubscriptions(caller: Caller): Promise<StoredSubscription[]> {
    const rows = await this.#select()
      .where(ownRows(caller))
      .orderBy('documents.service_ref');
    if (caller.userUid && rows.some(({ user_uid }) => !user_uid)) {
      await this.#database('subscriptions')
        .where({ user_ref: caller.userRef })
        .whereNull('user_uid')
        .update({ user_uid: caller.userUid });
    }
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

  /**
   * Those of some users who are subscribed now, to a document or to everything.
   * Who has the name of somebody who was is not.
   */
  async filterSubscribed(options: {
    documentId: string;
    users: KnownUser[];
  }): Promise<string[]> {
    const { documentId, users } = options;
    const rows: Array<Pick<SubscriptionRow, 'user_ref' | 'user_uid'>> =
      await this.#database('subscriptions')
        .whereIn(
          'user_ref',
          users.map(({ userRef }) => userRef),
        )
        .where(wanted =>
          wanted.where({ document_id: documentId }).orWhereNull('document_id'),
        )
        .select('user_ref', 'user_uid');
    const subscribed = new Set(
      rows.map(({ user_ref, user_uid }) => `${user_ref} ${user_uid}`),
    );
    return users
      .filter(({ userRef, userUid }) => subscribed.has(`${userRef} ${userUid}`))
      .map(({ userRef }) => userRef);
  }

  /**
   * Stores a subscription, in the place of one that somebody else had under
   * the same name.
   *
   * @returns false when it was so already
   */
  async putSubscription(options: {
    user: KnownUser;
    documentId?: string;
    period: DigestPeriod;
  }): Promise<boolean> {
    const { user, documentId, period } = options;
    const key = { user_ref: user.userRef, document_id: documentId ?? null };
    await this.#database('subscriptions')
      .where(key)
      .whereNot({ user_uid: user.userUid })
      .delete();
    const inserted: unknown[] = await this.#database('subscriptions')
      .insert({
        ...key,
        id: randomUUID(),
        user_uid: user.userUid,
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
      .where(changed => changed.whereNot({ period }).orWhereNull('user_uid'))
      .update({ period, user_uid: user.userUid });
    return updated > 0;
  }

  /**
   * Ends a subscription to a service, which may be gone, or to everything.
   *
   * @returns false when there was none
   */
  async deleteSubscription(options: {
    userRef: string;
    /** Absent: to everything. */
    serviceRef?: string;
  }): Promise<boolean> {
    const { userRef, serviceRef } = options;
    const deleted = await this.#database('subscriptions')
      .where({ user_ref: userRef })
      .modify(query =>
        serviceRef
          ? query.whereIn(
              'document_id',
              this.#database('documents')
                .where({ service_ref: serviceRef })
                .select('id'),
            )
          : query.whereNull('document_id'),
      )
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
    ...(row.user_uid && { userUid: row.user_uid }),
    ...(row.document_id && { documentId: row.document_id }),
    ...(row.service_ref && { serviceRef: row.service_ref }),
    period: row.period,
    since: row.since,
  };
}
