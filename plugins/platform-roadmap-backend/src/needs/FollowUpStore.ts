import {
  FOLLOW_UP_QUESTIONS,
  FollowUp,
  listItems,
  Roadmap,
  shippedItems,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { RevisionHook } from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

const ROWS_PER_STATEMENT = 100;
const SHOWN = 100;

/** A row of `follow_ups`. */
interface FollowUpRow {
  id: string;
  document_id: string;
  need_id: string;
  item_key: string;
  project: string;
  user_ref: string;
  asked_at: string;
  told_at: string | null;
  answer_id: string | null;
}

/** A follow-up as it is stored, for whoever asks. */
export interface StoredFollowUp extends Omit<FollowUp, 'answer'> {
  documentId: string;
  userRef: string;
  answer?: string;
}

/**
 * Asks the people behind the needs that an item answers, as soon as a revision
 * says that it shipped: who asked, and who asked for what was merged into it.
 * Stored with the revision, so that after a crash either both are there or
 * none.
 */
export const addFollowUps: RevisionHook<Roadmap> = async options => {
  const { transaction, documentId, revision, content, previous } = options;
  const shipped = shippedItems({
    to: content,
    ...(previous && { from: previous }),
  });
  if (shipped.length === 0) {
    return;
  }
  const projects = new Map(
    listItems(content).map(({ item }) => [item.key ?? '', item.project]),
  );
  const answered: Array<{ id: string; item_key: string; user_ref: string }> =
    await transaction('need_items')
      .join('needs', query =>
        query
          .on('needs.id', 'need_items.need_id')
          .orOn('needs.merged_into', 'need_items.need_id'),
      )
      .where('needs.document_id', documentId)
      .whereIn('need_items.item_key', shipped)
      .whereNot('needs.decision', 'declined')
      .where('needs.asked_by', 'like', 'user:%')
      .select('needs.id', 'need_items.item_key', 'needs.asked_by as user_ref');
  const rows = answered.map(
    ({ id, item_key, user_ref }): FollowUpRow => ({
      id: randomUUID(),
      document_id: documentId,
      need_id: id,
      item_key,
      project: projects.get(item_key) ?? item_key,
      user_ref,
      asked_at: revision.publishedAt,
      told_at: null,
      answer_id: null,
    }),
  );
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    await transaction('follow_ups')
      .insert(rows.slice(at, at + ROWS_PER_STATEMENT))
      .onConflict(['need_id', 'item_key', 'user_ref'])
      .ignore();
  }
};

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

  /** Whom nobody has told yet that there are questions. */
  async listUntold(options: { limit: number }): Promise<StoredFollowUp[]> {
    const rows = await this.#select()
      .whereNull('told_at')
      .whereNull('answer_id')
      .orderBy(['asked_at', 'follow_ups.id'])
      .limit(options.limit);
    return rows.map(toFollowUp);
  }

  async markTold(ids: string[]): Promise<void> {
    await this.#database('follow_ups')
      .whereIn('id', ids)
      .update({ told_at: this.#now().toISOString() });
  }

  /** Of services that are there. */
  #select(): Knex.QueryBuilder<FollowUpJoin, FollowUpJoin[]> {
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

type FollowUpJoin = FollowUpRow & { need_text: string; service_ref: string };

function toFollowUp(row: FollowUpJoin): StoredFollowUp {
  return {
    id: row.id,
    documentId: row.document_id,
    serviceRef: row.service_ref,
    userRef: row.user_ref,
    need: { id: row.need_id, text: row.need_text },
    item: { key: row.item_key, project: row.project },
    askedAt: row.asked_at,
    questions: [...FOLLOW_UP_QUESTIONS],
    ...(row.answer_id && { answer: row.answer_id }),
  };
}
