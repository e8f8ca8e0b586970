import { ItemVotes } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';

/** An item of a document. */
export interface VotedItem {
  documentId: string;
  /** Key of the item. */
  item: string;
}

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

  /** @returns false when the user has voted for it before */
  async addVote(options: VotedItem & { userRef: string }): Promise<boolean> {
    const inserted: unknown[] = await this.#database('votes')
      .insert({ ...rowOf(options), voted_at: this.#now().toISOString() })
      .onConflict(['document_id', 'item_key', 'user_ref'])
      .ignore()
      .returning('item_key');
    return inserted.length > 0;
  }

  /** @returns false when there was no such vote */
  async removeVote(options: VotedItem & { userRef: string }): Promise<boolean> {
    const removed = await this.#database('votes')
      .where(rowOf(options))
      .delete();
    return removed > 0;
  }

  /**
   * The votes for items, by document and key; items without votes are absent.
   * One statement, whatever the number of documents.
   */
  async countVotes(options: {
    documentIds: string[];
    userRef?: string;
  }): Promise<Map<string, Record<string, ItemVotes>>> {
    const { documentIds, userRef } = options;
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
          'sum(case when user_ref = ? then 1 else 0 end) as mine',
          [userRef ?? ''],
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

function rowOf(vote: VotedItem & { userRef: string }) {
  return {
    document_id: vote.documentId,
    item_key: vote.item,
    user_ref: vote.userRef,
  };
}
