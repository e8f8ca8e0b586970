import {
  DocumentSource,
  Finding,
  RevisionSummary,
  SourceDisagreement,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  putDocument,
  readNewest,
  RevisionHook,
  takeDocument,
} from './documentRows';
import { RecordedSync } from './DocumentStore';
import {
  DraftContent,
  DraftStore,
  DraftVersion,
  DraftWrite,
  StoredDraft,
} from './DraftStore';
import { amendRevision, AmendedDraft } from './amendRevision';
import { PublishedHere } from './appendRevision';
import { publishDraft } from './publishDraft';
import {
  DocumentRow,
  DraftRow,
  isEditable,
  RevisionRow,
  toDocument,
  toDraftRow,
  toSummary,
} from './rows';
import { StoredDocument } from '../types';

/** When two writes both found no document and both made it. */
const ATTEMPTS = 3;

/** Drafts in the table `drafts` of a plugin. */
export class DatabaseDraftStore<TDocument> implements DraftStore<TDocument> {
  readonly #database: Knex;
  readonly #now: () => Date;
  readonly #onRevision: RevisionHook<TDocument> | undefined;

  /** The tables must be there: they are made by the plugin's migrations. */
  static create<TDocument>(options: {
    database: Knex;
    onRevision?: RevisionHook<TDocument>;
    now?: () => Date;
  }): DatabaseDraftStore<TDocument> {
    return new DatabaseDraftStore(options);
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

  async getDraft(
    documentId: string,
  ): Promise<StoredDraft<TDocument> | undefined> {
    const row = await this.#database<DraftRow>('drafts')
      .where({ document_id: documentId })
      .first();
    return row && toDraft<TDocument>(row);
  }

  async saveDraft(options: {
    serviceRef: string;
    entityUid: string;
    expected?: DraftVersion;
    draft: DraftContent<TDocument> & { basedOn: number; updatedBy: string };
  }): Promise<DraftWrite<StoredDraft<TDocument>>> {
    const { serviceRef, entityUid, expected, draft } = options;
    const now = this.#now().toISOString();
    return this.#write<StoredDraft<TDocument>>(async transaction => {
      const document = await takeDocument({
        transaction,
        serviceRef,
        entityUid,
        now,
      });
      if (!isEditable(document.row)) {
        return { result: 'read-only' };
      }
      const found = await takeDraft(transaction, document.row.id);
      if (!isExpected(found, expected)) {
        return { result: 'stale' };
      }
      if (document.isNew || document.row.hidden_at) {
        const row = { ...document.row, version: document.row.version + 1 };
        await putDocument({ ...document, transaction, row, now });
      }
      const row = toDraftRow({
        documentId: document.row.id,
        version: {
          id: found?.id ?? randomUUID(),
          version: (found?.version ?? 0) + 1,
        },
        draft,
        now,
      });
      await transaction<DraftRow>('drafts')
        .insert(row)
        .onConflict('document_id')
        .merge();
      return { result: 'stored', stored: toDraft<TDocument>(row) };
    });
  }

  async discardDraft(options: {
    documentId: string;
    expected: DraftVersion;
  }): Promise<DraftWrite<StoredDraft<TDocument>>> {
    const { documentId, expected } = options;
    return this.#write<StoredDraft<TDocument>>(async transaction => {
      const found = await takeDraft(transaction, documentId);
      if (!found || !isExpected(found, expected)) {
        return { result: 'stale' };
      }
      await transaction('drafts').where({ document_id: documentId }).delete();
      return { result: 'stored', stored: toDraft<TDocument>(found) };
    });
  }

  async publishDraft(options: {
    serviceRef: string;
    entityUid: string;
    expected: DraftVersion;
    draftEtag: string;
    publish: PublishedHere<TDocument>;
    rest?: DraftContent<TDocument>;
  }): Promise<RecordedSync> {
    return this.#database.transaction(transaction =>
      publishDraft({
        ...options,
        transaction,
        now: this.#now().toISOString(),
        onRevision: this.#onRevision,
      }),
    );
  }

  async amendRevision(options: {
    serviceRef: string;
    entityUid: string;
    basedOn: number;
    madeFrom: string;
    publish: PublishedHere<TDocument>;
    amended?: AmendedDraft<TDocument>;
  }): Promise<RecordedSync> {
    return this.#database.transaction(transaction =>
      amendRevision({
        ...options,
        transaction,
        now: this.#now().toISOString(),
        onRevision: this.#onRevision,
      }),
    );
  }

  async findPublication(options: {
    documentId: string;
    isMadeFrom(etag: string): boolean;
  }): Promise<RevisionSummary | undefined> {
    const newest = await this.#database<RevisionRow>('revisions')
      .where({ document_id: options.documentId })
      .orderBy('number', 'desc')
      .first();
    return newest?.draft_etag && options.isMadeFrom(newest.draft_etag)
      ? toSummary(newest)
      : undefined;
  }

  async setSource(options: {
    serviceRef: string;
    entityUid: string;
    basedOn: number;
    source: DocumentSource;
    disagreement?: SourceDisagreement;
  }): Promise<DraftWrite<StoredDocument>> {
    const { serviceRef, entityUid, basedOn, source, disagreement } = options;
    const now = this.#now().toISOString();
    return this.#write<StoredDocument>(async transaction => {
      const document = await takeDocument({
        transaction,
        serviceRef,
        entityUid,
        now,
      });
      if (document.row.version !== basedOn) {
        return { result: 'stale' };
      }
      const newest = await readNewest({ transaction, row: document.row });
      const row: DocumentRow = {
        ...document.row,
        version: document.row.version + 1,
        source: JSON.stringify(source),
        // What was found in a file says nothing about another source.
        sync: null,
        last_text: null,
        findings: JSON.stringify(
          newest ? JSON.parse(newest.verdict).findings : [],
        ),
        disagreement: disagreement ? JSON.stringify(disagreement) : null,
      };
      await putDocument({ ...document, transaction, row, now });
      return {
        result: 'stored',
        stored: toDocument({ row, ...(newest && { revision: newest }) }),
      };
    });
  }

  /** Starts again when another write made the same rows at the same time. */
  async #write<TResult>(
    run: (transaction: Knex.Transaction) => Promise<DraftWrite<TResult>>,
  ): Promise<DraftWrite<TResult>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#database.transaction(run);
      } catch (error) {
        if (attempt === ATTEMPTS || !isTaken(error)) {
          throw error;
        }
      }
    }
  }
}

async function takeDraft(
  transaction: Knex.Transaction,
  documentId: string,
): Promise<DraftRow | undefined> {
  return transaction<DraftRow>('drafts')
    .where({ document_id: documentId })
    .forUpdate()
    .first();
}

function isExpected(
  found: DraftRow | undefined,
  expected: DraftVersion | undefined,
): boolean {
  return found?.id === expected?.id && found?.version === expected?.version;
}

function toDraft<TDocument>(row: DraftRow): StoredDraft<TDocument> {
  return {
    documentId: row.document_id,
    id: row.id,
    version: row.version,
    content: JSON.parse(row.content) as TDocument,
    basedOn: row.based_on,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    findings: JSON.parse(row.findings) as Finding[],
    notChecked: JSON.parse(row.not_checked) as string[],
  };
}

/** Unique violations, as the two databases name them. */
function isTaken(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '23505' || String(code).startsWith('SQLITE_CONSTRAINT');
}
