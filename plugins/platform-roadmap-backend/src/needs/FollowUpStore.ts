import { Knex } from 'knex';
import { FollowUpRow, StoredFollowUp, toFollowUp } from './followUpRows';

const SHOWN = 100;

type Joined = FollowUpRow & { need_text: string; service_ref: string };

/** Open questions to people whose needs were answered. */
export class FollowUpStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  static create(options: { database: Knex; now?: () => Date }): FollowUpStore {
    return new FollowUpStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** What a user was asked and has not answered, the newest first. */
  async listWaiting(userRef: string): Promise<StoredFollowUp[]> {
    const rows = await this.#select()
      .where({ user_ref: userRef })
      .whereNull('answer_id')
      .orderBy([
        { column: 'asked_at', order: 'desc' },
        { column: 'follow_ups.id' },
      ])
      .limit(SHOWN);
    return rows.map(toFollowUp);
  }

  async getFollowUp(id: string): Promise<StoredFollowUp | undefined> {
    const row = await this.#select().where('follow_ups.id', id).first();
    return row && toFollowUp(row);
  }

  /**
   * Whom nobody has told yet that there are questions, a page at a time.
   *
   * @param options - `after`: id of the last one of the page before
   */
  async listUntold(options: {
    limit: number;
    after?: string;
  }): Promise<StoredFollowUp[]> {
    const { limit, after = '' } = options;
    const rows = await this.#select()
      .whereNull('told_at')
      .whereNull('answer_id')
      .where('follow_ups.id', '>', after)
      .orderBy('follow_ups.id')
      .limit(limit);
    return rows.map(toFollowUp);
  }

  /** Notes that nothing is left to be told about them. */
  async markTold(ids: string[]): Promise<void> {
    await this.#database('follow_ups')
      .whereIn('id', ids)
      .update({ told_at: this.#now().toISOString() });
  }

  /** Of services that are there. */
  #select(): Knex.QueryBuilder<Joined, Joined[]> {
    return this.#database('follow_ups')
      .join('needs', 'needs.id', 'follow_ups.need_id')
      .join('documents', 'documents.id', 'follow_ups.document_id')
      .whereNull('documents.hidden_at')
      .select(
        'follow_ups.*',
        'needs.text as need_text',
        'documents.service_ref',
      );
  }
}
