import { NeedDecision } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';
import { NeedRow, StoredNeed, toNeed } from './needRows';
import { newNeedRow, NewNeed } from './newNeedRow';
import { DecidedNeed, storeDecision } from './storeDecision';

const NO_NEEDS: Record<NeedDecision, number> = {
  open: 0,
  accepted: 0,
  merged: 0,
  declined: 0,
  parked: 0,
};

/** What people asked for. */
export class NeedStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  static create(options: { database: Knex; now?: () => Date }): NeedStore {
    return new NeedStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** The newest first, from before a place on. */
  async listNeeds(options: {
    documentId: string;
    decision?: NeedDecision;
    /** Key of an item. */
    item?: string;
    limit: number;
    before?: { at: string; id: string };
  }): Promise<StoredNeed[]> {
    const { decision, limit, before } = options;
    const rows = await this.#select(options)
      .modify(query => {
        if (decision) {
          query.where({ decision });
        }
        if (before) {
          query.where(later =>
            later
              .where('created_at', '<', before.at)
              .orWhere({ created_at: before.at })
              .where('id', '<', before.id),
          );
        }
      })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return this.#complete(rows);
  }

  /** How many there are, by what was decided. */
  async countNeeds(options: {
    documentId: string;
    item?: string;
  }): Promise<Record<NeedDecision, number>> {
    const rows: Array<{ decision: NeedDecision; count: number | string }> =
      await this.#select(options)
        .groupBy('decision')
        .select('decision')
        .count({ count: '*' });
    return {
      ...NO_NEEDS,
      ...Object.fromEntries(
        rows.map(({ decision, count }) => [decision, Number(count)]),
      ),
    };
  }

  async getNeed(options: {
    documentId: string;
    id: string;
  }): Promise<StoredNeed | undefined> {
    const [need] = await this.getNeeds({ ...options, ids: [options.id] });
    return need;
  }

  async getNeeds(options: {
    documentId: string;
    ids: string[];
  }): Promise<StoredNeed[]> {
    const rows = await this.#database<NeedRow>('needs')
      .where({ document_id: options.documentId })
      .whereIn('id', options.ids);
    return this.#complete(rows);
  }

  /**
   * Stores a need, and that it answers a follow-up. The same by the same person
   * is one need while it is open, and so is what an import finds twice.
   *
   * @returns undefined when the follow-up has another answer already
   */
  async addNeed(
    need: NewNeed,
  ): Promise<{ created: boolean; need: StoredNeed } | undefined> {
    const now = this.#now().toISOString();
    const row = newNeedRow(need, now);
    const created = await this.#database.transaction(async transaction => {
      const before = await findSame(transaction, row);
      if (before) {
        return { row: before, isNew: false };
      }
      await transaction('needs').insert(row).onConflict().ignore();
      const stored = await findSame(transaction, row);
      if (stored?.id !== row.id) {
        return { row: stored, isNew: false };
      }
      if (need.followUp) {
        const answered = await transaction('follow_ups')
          .where({ id: need.followUp, document_id: need.documentId })
          .whereNull('answer_id')
          .update({ answer_id: row.id });
        if (answered === 0) {
          await transaction('needs').where({ id: row.id }).delete();
          return { row: undefined, isNew: false };
        }
      }
      return { row, isNew: true };
    });
    if (!created.row) {
      return undefined;
    }
    const [stored] = await this.#complete([created.row]);
    return { created: created.isNew, need: stored };
  }

  /**
   * Stores what was made of a need.
   *
   * @returns undefined when it, or what it is merged into, is not any more what
   * was looked at
   */
  async decideNeed(options: {
    need: StoredNeed;
    decided: DecidedNeed;
  }): Promise<StoredNeed | undefined> {
    const now = this.#now().toISOString();
    const isStored = await this.#database.transaction(transaction =>
      storeDecision({ ...options, transaction, now }),
    );
    return isStored ? this.getNeed(options.need) : undefined;
  }

  #select(options: { documentId: string; item?: string }) {
    const { documentId, item } = options;
    return this.#database<NeedRow>('needs')
      .where({ document_id: documentId })
      .modify(query => {
        if (item !== undefined) {
          query.whereIn(
            'id',
            this.#database('need_items')
              .where({ item_key: item })
              .select('need_id'),
          );
        }
      });
  }

  /** With their items, conflicts and follow-ups; three statements for all. */
  async #complete(rows: NeedRow[]): Promise<StoredNeed[]> {
    const ids = rows.map(({ id }) => id);
    const [items, conflicts, followUps] = await Promise.all([
      this.#database('need_items')
        .whereIn('need_id', ids)
        .orderBy('item_key')
        .select('need_id as id', 'item_key as value'),
      this.#database('need_conflicts')
        .whereIn('need_id', ids)
        .orderBy('other_id')
        .select('need_id as id', 'other_id as value'),
      this.#database('follow_ups')
        .whereIn('answer_id', ids)
        .select('answer_id as id', 'id as value'),
    ]);
    return rows.map(row =>
      toNeed({
        row,
        items: valuesOf(items, row.id),
        conflictsWith: valuesOf(conflicts, row.id),
        followUp: valuesOf(followUps, row.id).at(0),
      }),
    );
  }
}

function valuesOf(
  rows: Array<{ id: string; value: string }>,
  id: string,
): string[] {
  return rows.filter(row => row.id === id).map(({ value }) => value);
}

async function findSame(
  transaction: Knex.Transaction,
  row: NeedRow,
): Promise<NeedRow | undefined> {
  const { document_id, origin, submission } = row;
  return transaction<NeedRow>('needs')
    .where({ document_id, ...(origin ? { origin } : { submission }) })
    .first();
}
