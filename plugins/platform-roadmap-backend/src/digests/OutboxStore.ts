import { Knex } from 'knex';

const ROWS_PER_STATEMENT = 200;

/** Stands for the whole list of readers: it is complete. */
const EVERYBODY = '*';

/** What is sent, once to each reader. */
export interface Mailing {
  documentId: string;
  /** Such as `two-weekly 2026-11-02`. */
  period: string;
}

/**
 * Who is to get what, and who has got it. A reader is claimed before something
 * is sent: two that send at the same time never send to the same one.
 */
export class OutboxStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** Adds readers who are not in it yet. */
  async addReaders(options: {
    mailing: Mailing;
    readers: string[];
  }): Promise<void> {
    const { mailing, readers } = options;
    for (let at = 0; at < readers.length; at += ROWS_PER_STATEMENT) {
      await this.#database('digest_outbox')
        .insert(
          readers.slice(at, at + ROWS_PER_STATEMENT).map(reader => ({
            ...keyOf(mailing),
            reader,
            created_at: this.#now().toISOString(),
          })),
        )
        .onConflict(['document_id', 'period', 'reader'])
        .ignore();
    }
  }

  /** Notes that all readers are in it. */
  async closeList(mailing: Mailing): Promise<void> {
    const now = this.#now().toISOString();
    await this.#database('digest_outbox')
      .insert({
        ...keyOf(mailing),
        reader: EVERYBODY,
        created_at: now,
        claimed_at: now,
        sent_at: now,
      })
      .onConflict(['document_id', 'period', 'reader'])
      .ignore();
  }

  /** Whether all readers are in it. */
  async isListClosed(mailing: Mailing): Promise<boolean> {
    const row = await this.#database('digest_outbox')
      .where({ ...keyOf(mailing), reader: EVERYBODY })
      .first('id');
    return row !== undefined;
  }

  /** Whether there are readers who have got nothing, and whom nobody has taken. */
  async hasUnclaimed(mailing: Mailing): Promise<boolean> {
    const row = await this.#database('digest_outbox')
      .where(keyOf(mailing))
      .whereNull('claimed_at')
      .first('id');
    return row !== undefined;
  }

  /** Takes some readers who have got nothing, and whom nobody else has taken. */
  async claim(options: { mailing: Mailing; limit: number }): Promise<string[]> {
    const { mailing, limit } = options;
    const rows: Array<{ reader: string }> = await this.#database(
      'digest_outbox',
    )
      .whereIn(
        'id',
        this.#database('digest_outbox')
          .where(keyOf(mailing))
          .whereNull('claimed_at')
          .orderBy('id')
          .limit(limit)
          .select('id'),
      )
      .whereNull('claimed_at')
      .update({ claimed_at: this.#now().toISOString() })
      .returning('reader');
    return rows.map(({ reader }) => reader);
  }

  async markSent(options: {
    mailing: Mailing;
    readers: string[];
  }): Promise<void> {
    await this.#database('digest_outbox')
      .where(keyOf(options.mailing))
      .whereIn('reader', options.readers)
      .update({ sent_at: this.#now().toISOString() });
  }

  /**
   * Gives back readers who were taken long ago and are not known to have got
   * anything: whoever took them was killed, or left them for later.
   */
  async releaseClaims(options: { before: Date }): Promise<void> {
    await this.#database('digest_outbox')
      .whereNull('sent_at')
      .where('claimed_at', '<', options.before.toISOString())
      .update({ claimed_at: null });
  }

  /** Forgets what was sent long ago. */
  async forgetBefore(instant: Date): Promise<void> {
    await this.#database('digest_outbox')
      .where('created_at', '<', instant.toISOString())
      .delete();
  }
}

function keyOf({ documentId, period }: Mailing) {
  return { document_id: documentId, period };
}
