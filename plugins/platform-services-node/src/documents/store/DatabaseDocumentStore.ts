import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import { RevisionHook } from './documentRows';
import {
  DocumentStore,
  RecordedSync,
  ReturnedFormer,
  SyncOutcome,
} from './DocumentStore';
import { reconcileDocuments } from './reconcileDocuments';
import { recordSync } from './recordSync';
import { returnFormer } from './returnFormer';
import {
  DocumentRow,
  readRevisionRow,
  RevisionRow,
  SUMMARY_COLUMNS,
  SummaryRow,
  toDocument,
  toSummary,
} from './rows';
import { withoutOvertaken } from './standing';
import { StandingRevision, StoredDocument, StoredRevision } from '../types';

/** Documents in the tables `documents` and `revisions` of a plugin. */
export class DatabaseDocumentStore<TDocument>
  implements DocumentStore<TDocument>
{
  readonly #database: Knex;
  readonly #now: () => Date;
  readonly #onRevision: RevisionHook<TDocument> | undefined;

  /** The tables must be there: they are made by the plugin's migrations. */
  static create<TDocument>(options: {
    database: Knex;
    onRevision?: RevisionHook<TDocument>;
    now?: () => Date;
  }): DatabaseDocumentStore<TDocument> {
    return new DatabaseDocumentStore(options);
  }

  private constructor(options: {
    database: Knex;
    onRevision?: RevisionHook<TDocument>;
    now?: () => Date;
  }) {
    this.#database = options.database;
    this.#onRevision = options.onRevision;
    this.#now = options.now ?? (() => new Date());
  }

  async listDocuments(): Promise<StoredDocument[]> {
    return this.#readDocuments(query => query.orderBy('documents.service_ref'));
  }

  async findDocument(options: {
    serviceRef: string;
    entityUid: string;
  }): Promise<StoredDocument | undefined> {
    const [document] = await this.#readDocuments(query =>
      query.where({
        service_ref: options.serviceRef,
        entity_uid: options.entityUid,
      }),
    );
    return document;
  }

  async getDocument(serviceRef: string): Promise<StoredDocument | undefined> {
    const [document] = await this.#readDocuments(query =>
      query.where({ service_ref: serviceRef }).whereNull('hidden_at'),
    );
    return document;
  }

  async findFormer(options: {
    serviceRef: string;
    entityUid: string;
  }): Promise<StoredDocument | undefined> {
    const [document] = await this.#readDocuments(query =>
      query
        .where({ service_ref: options.serviceRef })
        .whereNot({ entity_uid: options.entityUid })
        .whereIn('hidden_because', ['entity-gone', 'entity-replaced'])
        .where('newest_revision', '>', 0)
        .orderBy('hidden_at', 'desc')
        .limit(1),
    );
    return document;
  }

  async returnFormer(options: {
    serviceRef: string;
    entityUid: string;
    former: { id: string; version: number };
    by: string;
  }): Promise<ReturnedFormer> {
    const now = this.#now().toISOString();
    const returned = await this.#database.transaction(transaction =>
      returnFormer({ ...options, transaction, now }),
    );
    return returned ? { result: 'stored', ...returned } : { result: 'stale' };
  }

  async recordSync(outcome: SyncOutcome<TDocument>): Promise<RecordedSync> {
    try {
      return await this.#database.transaction(transaction =>
        recordSync({
          transaction,
          outcome,
          now: this.#now().toISOString(),
          onRevision: this.#onRevision,
        }),
      );
    } catch (error) {
      // Two attempts that both found nothing: the second one starts again later.
      if (outcome.basedOn === 0 && (await this.#isThere(outcome))) {
        return { recorded: false };
      }
      throw error;
    }
  }

  async #isThere(options: {
    serviceRef: string;
    entityUid: string;
  }): Promise<boolean> {
    return (await this.findDocument(options)) !== undefined;
  }

  async reconcile(options: {
    present: ReadonlyMap<string, string>;
  }): Promise<void> {
    await this.#database.transaction(transaction =>
      reconcileDocuments({ transaction, now: this.#now(), ...options }),
    );
  }

  async listStanding(options: {
    serviceRefs: string[];
    asOf: Date;
  }): Promise<StandingRevision[]> {
    const { serviceRefs } = options;
    if (serviceRefs.length === 0) {
      return [];
    }
    const asOf = options.asOf.toISOString();
    const numberInForce = this.#database('revisions as earlier')
      .where('earlier.document_id', this.#database.ref('documents.id'))
      .where('earlier.published_at', '<=', asOf)
      .where('earlier.effective_from', '<=', asOf)
      .select(this.#database.raw('coalesce(max(??), 0)', ['earlier.number']));
    const rows: Array<
      SummaryRow &
        Pick<DocumentRow, 'service_ref'> &
        Pick<RevisionRow, 'document_id'>
    > = await this.#database('revisions')
      .join('documents', 'documents.id', 'revisions.document_id')
      .whereIn('documents.service_ref', serviceRefs)
      .whereNull('documents.hidden_at')
      .where('revisions.published_at', '<=', asOf)
      .where('revisions.number', '>=', numberInForce)
      .orderBy(['documents.service_ref', 'revisions.number'])
      .select(
        'documents.service_ref',
        'revisions.document_id',
        ...SUMMARY_COLUMNS.map(column => `revisions.${column}`),
      );
    return withoutOvertaken(
      rows.map(row => ({
        ...toSummary(row),
        documentId: row.document_id,
        serviceRef: row.service_ref,
        standing: row.effective_from <= asOf ? 'in-force' : 'announced',
      })),
    );
  }

  async getRevisions(
    revisions: Array<{ documentId: string; number: number }>,
  ): Promise<Array<StoredRevision<TDocument>>> {
    if (revisions.length === 0) {
      return [];
    }
    const rows = await this.#database<RevisionRow>('revisions').whereIn(
      ['document_id', 'number'],
      revisions.map(({ documentId, number }) => [documentId, number]),
    );
    const byKey = new Map(
      rows.map(row => [`${row.document_id} ${row.number}`, row]),
    );
    return revisions.flatMap(({ documentId, number }) => {
      const row = byKey.get(`${documentId} ${number}`);
      return row ? [toRevision<TDocument>(row)] : [];
    });
  }

  async listRevisions(options: {
    documentId: string;
    limit: number;
    below?: number;
  }): Promise<RevisionSummary[]> {
    const { documentId, limit, below } = options;
    const rows = await this.#database<RevisionRow>('revisions')
      .where({ document_id: documentId })
      .modify(query => {
        if (below !== undefined) {
          query.where('number', '<', below);
        }
      })
      .orderBy('number', 'desc')
      .limit(limit)
      .select(...SUMMARY_COLUMNS);
    return rows.map(toSummary);
  }

  async getRevision(options: {
    documentId: string;
    number: number;
  }): Promise<StoredRevision<TDocument> | undefined> {
    const row = await readRevisionRow({ database: this.#database, ...options });
    return row && toRevision<TDocument>(row);
  }

  /** Documents with the summary of their newest revision. */
  async #readDocuments(
    select: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<StoredDocument[]> {
    const rows: Array<DocumentRow & Partial<SummaryRow>> = await select(
      this.#database('documents')
        .leftJoin('revisions', join =>
          join
            .on('revisions.document_id', 'documents.id')
            .andOn('revisions.number', 'documents.newest_revision'),
        )
        .select(
          'documents.*',
          ...SUMMARY_COLUMNS.map(column => `revisions.${column}`),
        ),
    );
    return rows.map(row =>
      toDocument({
        row,
        ...(row.number && { revision: row as SummaryRow }),
      }),
    );
  }
}

function toRevision<TDocument>(row: RevisionRow): StoredRevision<TDocument> {
  return {
    ...toSummary(row),
    documentId: row.document_id,
    content: JSON.parse(row.content) as TDocument,
    verdict: { ruleSet: row.rule_set, ...JSON.parse(row.verdict) },
  };
}
