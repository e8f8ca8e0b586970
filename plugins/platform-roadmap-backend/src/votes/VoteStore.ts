import { ItemVotes } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';
import { Caller, ownRows } from '../following/users';

/** Votes for items, one per user. */
export class VoteStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  static create(options: { database: Knex; now?: () => Date }): VoteStore {
    return new VoteStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Stores a vote, in the place of one that somebody else gave under the same
   * name. Whose uid is not known, perhaps for a moment, takes nobody's place.
   *
   * @returns false when the user has voted for it before
   */
  async addVote(options: {
    documentId: string;
    /** Key of the item. */
    item: string;
    caller: Caller;
  }): Promise<boolean> {
    const { documentId, item, caller } = options;
    const key = {
      document_id: documentId,
      item_key: item,
      user_ref: caller.userRef,
    };
    if (caller.userUid) {
      await this.#database('votes')
        .where(key)
        .whereNot(ownRows(caller))
        .delete();
    }
    const inserted: unknown[] = await this.#database('votes')
      .insert({
        ...key,
        user_uid: caller.userUid ?? null,
        voted_at: this.#now().toISOString(),
      })
      .onConflict(['document_id', 'item_key', 'user_ref'])
      .ignore()
      .returning('item_key');
    return inserted.length > 0;
  }

  /**
   * Takes a vote for an item of a service back, which may be gone.
   *
   * @returns false when there was no such vote
   */
  async removeVote(options: {
    serviceRef: string;
    /** Key of the item. */
    item: string;
    caller: Caller;
  }): Promise<boolean> {
    const { serviceRef, item, caller } = options;
    const removed = await this.#database('votes')
      .where({ item_key: item })
      .where(ownRows(caller))
      .whereIn(
        'document_id',
        this.#database('documents')
          .where({ service_ref: serviceRef })
          .select('id'),
      )
      .delete();
    return removed > 0;
  }

  /**
   * The votes for items, by document and key; items without votes are absent.
   * One statement, whatever the number of documents.
   */
  async countVotes(options: {
    documentIds: string[];
    /** Whose votes are marked as theirs. */
    caller?: Caller;
  }): Promise<Map<string, Record<string, ItemVotes>>> {
    const { documentIds, caller } = options;
    const rows: Array<{
      document_id: string;
      item_key: string;
      count: number | string;
      mine: number | string | null;
    }> = await this.#database('votes')
      .whereIn('document_id', documentIds)
      .groupBy('document_id', 'item_key')
      .select('document_id', 'item_key')
      .count({ count: '*' })
      .select(
        this.#database.raw(
          'sum(case when user_ref = ? and coalesce(user_uid, ?) = ? then 1 else 0 end) as mine',
          [caller?.userRef ?? '', caller?.userUid ?? '', caller?.userUid ?? ''],
        ),
      );
    const votes = new Map<string, Record<string, ItemVotes>>();
    for (const row of rows) {
      votes.set(row.document_id, {
        ...votes.get(row.document_id),
        [row.item_key]: {
          count: Number(row.count),
          mine: Number(row.mine) > 0,
        },
      });
    }
    return votes;
  }
}
