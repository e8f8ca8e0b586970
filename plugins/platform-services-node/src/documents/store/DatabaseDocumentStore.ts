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
import { returnFormer, ReturnHook } from './returnFormer';
import { DocumentVersion, RevisionReader } from './RevisionReader';
import {
  DocumentRow,
  readRevisionRow,
  RevisionRow,
  SUMMARY_COLUMNS,
  SummaryRow,
  toDocument,
  toRevision,
  toSummary,
} from './rows';
import { standingAt } from './standing';
import { StandingRevision, StoredDocument, StoredRevision } from '../types';

/** Documents in the tables `documents` and `revisions` of a plugin. */
export class DatabaseDocumentStore<TDocument>
  implements DocumentStore<TDocument>
{
  readonly #database: Knex;
  readonly #revisions: RevisionReader<TDocument>;
  readonly #now: () => Date;
  readonly #onRevision: RevisionHook<TDocument> | undefined;
  readonly #onReturn: ReturnHook | undefined;

  /** The tables must be there: they are made by the plugin's migrations. */
  static create<TDocument>(options: {
    database: Knex;
    onRevision?: RevisionHook<TDocument>;
    onReturn?: ReturnHook;
    now?: () => Date;
  }): DatabaseDocumentStore<TDocument> {
    return new DatabaseDocumentStore(options);
  }

  private constructor(options: {
    database: Knex;
    onRevision?: RevisionHook<TDocument>;
    onReturn?: ReturnHook;
    now?: () => Date;
  }) {
    this.#database = options.database;
    this.#revisions = new RevisionReader(options);
    this.#onRevision = options.onRevision;
    this.#onReturn = options.onReturn;
    this.#now = options.now ?? (() => new Date());
  }

  async listDocuments(): Promise<StoredDocument[]> {
    return this.#readDocuments(query => query.orderBy('documents.service_ref'));
  }

  async listPublishedServices(): Promise<string[]> {
    return this.#database<DocumentRow>('documents')
      .whereNull('hidden_at')
      .where('newest_revision', '>', 0)
      .orderBy('service_ref')
      .pluck('service_ref');
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
      returnFormer({ ...options, transaction, now, onReturn: this.#onReturn }),
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
    const documents: Array<DocumentVersion & { service_ref: string }> =
      await this.#database('documents')
        .whereIn('service_ref', serviceRefs)
        .whereNull('hidden_at')
        .orderBy('service_ref')
        .select('id', 'version', 'service_ref');
    const summaries = await this.#revisions.listSummaries(documents);
    return documents.flatMap(document =>
      standingAt({ revisions: summaries.get(document.id) ?? [], asOf }).map(
        revision => ({
          ...revision,
          documentId: document.id,
          serviceRef: document.service_ref,
        }),
      ),
    );
  }

  async getRevisions(
    revisions: Array<{ documentId: string; number: number }>,
  ): Promise<Array<StoredRevision<TDocument>>> {
    return this.#revisions.getRevisions(revisions);
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
