import {
  EditorialRewording,
  ExceptionTerms,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { Knex } from 'knex';
import { acknowledgeRows } from './acknowledgeRows';
import { changeSlice, keyColumns, SliceChange } from './changeSlice';
import { insertDispute, storeAnswer } from './disputes';
import { insertException } from './exceptions';
import {
  DisputeRow,
  EvidenceRow,
  ExceptionRow,
  Named,
  RewordingRow,
  SliceRow,
  toAcknowledgement,
  toDispute,
  toEvidence,
  toException,
} from './rows';
import {
  RowToAcknowledge,
  RowWrite,
  SliceContent,
  SliceEntity,
  SliceStore,
  SliceVersion,
  StorePage,
  StoredDispute,
  StoredEvidence,
  StoredException,
  Written,
} from './SliceStore';

const IDS_PER_STATEMENT = 500;

/** What teams said about their rows, in SQLite or PostgreSQL. */
export class DatabaseSliceStore implements SliceStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  /** The tables must be there: they are made by the plugin's migrations. */
  static create(options: {
    database: Knex;
    now?: () => Date;
  }): DatabaseSliceStore {
    return new DatabaseSliceStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  async getVersions(entityUids: string[]): Promise<SliceVersion[]> {
    const rows = await this.#inBatches(entityUids, uids =>
      this.#database<SliceRow>('slices').whereIn('entity_uid', uids),
    );
    return rows.map((row: SliceRow) => ({
      id: row.id,
      entityRef: row.entity_ref,
      entityUid: row.entity_uid,
      version: row.version,
      changedAt: row.changed_at,
    }));
  }

  async read(options: {
    sliceIds: string[];
    documentId?: string;
  }): Promise<SliceContent> {
    const { sliceIds, documentId } = options;
    const select = <TRow>(table: string) =>
      this.#inBatches<Named<TRow>>(sliceIds, ids =>
        this.#select(table, query => {
          query.whereIn(`${table}.slice_id`, ids);
          if (documentId !== undefined) {
            query.where(`${table}.document_id`, documentId);
          }
        }),
      );
    return {
      acknowledgements: (
        await select<Parameters<typeof toAcknowledgement>[0]>(
          'acknowledgements',
        )
      ).map(toAcknowledgement),
      disputes: (await select<DisputeRow>('disputes')).map(toDispute),
      exceptions: (await select<ExceptionRow>('exceptions')).map(toException),
      evidence: (await select<EvidenceRow>('evidence')).map(toEvidence),
    };
  }

  async getRewordings(
    documentIds: string[],
  ): Promise<
    Array<Omit<EditorialRewording, 'serviceRef'> & { documentId: string }>
  > {
    const rows = await this.#inBatches<RewordingRow>(documentIds, ids =>
      this.#database('rewordings').whereIn('document_id', ids),
    );
    return rows.map(row => ({
      documentId: row.document_id,
      taskId: row.task_id,
      revision: row.revision,
      from: row.old_words,
      to: row.new_words,
    }));
  }

  async acknowledge(options: {
    entity: SliceEntity;
    ownerRef: string;
    by: string;
    rows: RowToAcknowledge[];
  }): Promise<Written<undefined>> {
    return this.#change(options.entity, change =>
      acknowledgeRows({ ...options, ...change }),
    );
  }

  async raiseDispute(
    options: RowWrite & { ownerRef?: string; title: string; reason: string },
  ): Promise<Written<StoredDispute>> {
    const { entityRef } = options.entity;
    return this.#change(options.entity, change =>
      insertDispute({ ...options, ...change, entityRef }),
    );
  }

  async answerDispute(options: {
    dispute: StoredDispute;
    answer: string;
    by: string;
    outcome: 'upheld' | 'declined' | 'exception';
    exception?: ExceptionTerms;
  }): Promise<Written<StoredDispute>> {
    return this.#changeById(options.dispute.sliceId, change =>
      storeAnswer({ ...options, ...change }),
    );
  }

  async grantException(
    options: RowWrite & ExceptionTerms & { reason: string },
  ): Promise<Written<StoredException>> {
    const { entityRef } = options.entity;
    const { changed, result } = await this.#change(options.entity, change =>
      insertException({ ...options, ...change }),
    );
    return {
      changed,
      result: toException({ ...result, entity_ref: entityRef }),
    };
  }

  async endException(options: {
    exception: StoredException;
    by: string;
  }): Promise<Written<undefined>> {
    const { exception, by } = options;
    return this.#changeById(
      exception.sliceId,
      async ({ transaction, now }) => ({
        changed:
          (await transaction<ExceptionRow>('exceptions')
            .where({ id: exception.id })
            .whereNull('ended_at')
            .update({ ended_at: now, ended_by: by })) > 0,
        result: undefined,
      }),
    );
  }

  async linkEvidence(
    options: Omit<RowWrite, 'serviceRef'> &
      Pick<StoredEvidence, 'url' | 'doneAt' | 'due'>,
  ): Promise<Written<StoredEvidence>> {
    const { row, url, doneAt, due, by } = options;
    return this.#change(
      options.entity,
      async ({ transaction, sliceId, now }) => {
        const key = keyColumns(sliceId, row);
        const said = { url, done_at: doneAt, due: due ?? null };
        const known: EvidenceRow | undefined = await transaction('evidence')
          .where({ ...key, ...said })
          .first();
        if (known) {
          return { changed: false, result: toEvidence(known) };
        }
        const linked = { ...key, ...said, linked_by: by, linked_at: now };
        await transaction<EvidenceRow>('evidence')
          .insert(linked)
          .onConflict(['slice_id', 'document_id', 'variant', 'task_id'])
          .merge();
        return { changed: true, result: toEvidence(linked) };
      },
    );
  }

  async getDispute(id: string): Promise<StoredDispute | undefined> {
    const [row] = await this.#select<DisputeRow>('disputes', query =>
      query.where('disputes.id', id),
    );
    return row && toDispute(row);
  }

  async getException(id: string): Promise<StoredException | undefined> {
    const [row] = await this.#select<ExceptionRow>('exceptions', query =>
      query.where('exceptions.id', id),
    );
    return row && toException(row);
  }

  async listDisputes(
    options: StorePage & {
      entityUids?: string[];
      documentIds: string[];
      status?: 'open' | 'answered';
    },
  ): Promise<StoredDispute[]> {
    const { entityUids, documentIds, status } = options;
    const rows = await this.#select<DisputeRow>('disputes', query => {
      newestFirst(query, {
        ...options,
        column: 'raised_at',
        table: 'disputes',
      });
      query.whereIn('document_id', documentIds);
      if (entityUids) {
        query.whereIn('entity_uid', entityUids);
      }
      if (status === 'open') {
        query.where('status', 'open');
      } else if (status === 'answered') {
        query.whereNot('status', 'open');
      }
    });
    return rows.map(toDispute);
  }

  async listExceptions(
    options: StorePage & { entityUids: string[]; documentIds: string[] },
  ): Promise<StoredException[]> {
    const { entityUids, documentIds } = options;
    const rows = await this.#select<ExceptionRow>('exceptions', query => {
      newestFirst(query, {
        ...options,
        column: 'starts_at',
        table: 'exceptions',
      });
      query
        .whereIn('entity_uid', entityUids)
        .whereIn('document_id', documentIds);
    });
    return rows.map(toException);
  }

  async getSeen(options: { userRef: string; entityUid: string }) {
    const row = await this.#database('seen')
      .where({ user_ref: options.userRef, entity_uid: options.entityUid })
      .first();
    return row && { seenAt: row.seen_at, rows: JSON.parse(row.rows) };
  }

  async putSeen(options: {
    userRef: string;
    entityUid: string;
    rows: Record<string, string>;
  }): Promise<void> {
    await this.#database('seen')
      .insert({
        user_ref: options.userRef,
        entity_uid: options.entityUid,
        seen_at: this.#now().toISOString(),
        rows: JSON.stringify(options.rows),
      })
      .onConflict(['user_ref', 'entity_uid'])
      .merge();
  }

  async #change<T>(
    entity: SliceEntity,
    change: (change: SliceChange) => Promise<Written<T>>,
  ): Promise<Written<T>> {
    return changeSlice({
      database: this.#database,
      entity,
      now: this.#now().toISOString(),
      change,
    });
  }

  async #changeById<T>(
    sliceId: string,
    change: (change: SliceChange) => Promise<Written<T>>,
  ): Promise<Written<T>> {
    const slice: SliceRow = await this.#database('slices')
      .where({ id: sliceId })
      .first();
    return this.#change(
      { entityRef: slice.entity_ref, entityUid: slice.entity_uid },
      change,
    );
  }

  async #select<TRow>(
    table: string,
    where: (query: Knex.QueryBuilder) => void,
  ): Promise<Array<Named<TRow>>> {
    const query: Knex.QueryBuilder = this.#database(table)
      .join('slices', 'slices.id', `${table}.slice_id`)
      .modify(where)
      .select(`${table}.*`, 'slices.entity_ref');
    return query;
  }

  async #inBatches<TRow>(
    ids: string[],
    select: (ids: string[]) => PromiseLike<TRow[]>,
  ): Promise<TRow[]> {
    const rows: TRow[] = [];
    for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT) {
      rows.push(...(await select(ids.slice(start, start + IDS_PER_STATEMENT))));
    }
    return rows;
  }
}

function newestFirst(
  query: Knex.QueryBuilder,
  options: StorePage & { table: string; column: string },
): void {
  const { table, limit, before } = options;
  const column = `${table}.${options.column}`;
  query
    .orderBy([
      { column, order: 'desc' },
      { column: `${table}.id`, order: 'desc' },
    ])
    .limit(limit);
  if (before) {
    query.where(older =>
      older
        .where(column, '<', before.at)
        .orWhere(same =>
          same.where(column, before.at).where(`${table}.id`, '<', before.id),
        ),
    );
  }
}
