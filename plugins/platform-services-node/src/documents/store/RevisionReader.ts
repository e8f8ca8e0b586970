import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import {
  RevisionRow,
  SUMMARY_COLUMNS,
  SummaryRow,
  toRevision,
  toSummary,
} from './rows';
import { StoredRevision } from '../types';

const MAX_KEPT_SUMMARIES = 50_000;
/** Of JSON text. */
const MAX_KEPT_CHARACTERS = 10_000_000;

/** A document in one of its states: every change counts its version up. */
export interface DocumentVersion {
  id: string;
  version: number;
}

interface RevisionName {
  documentId: string;
  number: number;
}

/**
 * Reads revisions and keeps them in memory; those that were not used for the
 * longest time go first. Revisions never change, so nothing that is kept becomes
 * stale. All who read a content share it: it is frozen.
 */
export class RevisionReader<TDocument> {
  readonly #database: Knex;
  readonly #summaries = new LRUCache<string, RevisionSummary[]>({
    maxSize: MAX_KEPT_SUMMARIES,
    sizeCalculation: summaries => summaries.length + 1,
  });
  readonly #revisions = new LRUCache<string, StoredRevision<TDocument>>({
    maxSize: MAX_KEPT_CHARACTERS,
  });

  constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /**
   * The summaries of all revisions of documents, by id of the document, in the
   * order of their numbers. At most one statement, none when all are kept.
   */
  async listSummaries(
    documents: DocumentVersion[],
  ): Promise<Map<string, RevisionSummary[]>> {
    const found = new Map<string, RevisionSummary[]>();
    const missing: DocumentVersion[] = [];
    for (const document of documents) {
      const kept = this.#summaries.get(stateOf(document));
      found.set(document.id, kept ?? []);
      if (!kept) {
        missing.push(document);
      }
    }
    for (const row of await this.#readSummaries(missing)) {
      found.get(row.document_id)?.push(toSummary(row));
    }
    for (const document of missing) {
      this.#summaries.set(stateOf(document), found.get(document.id) ?? []);
    }
    return found;
  }

  /** See `DocumentStore.getRevisions`. */
  async getRevisions(
    revisions: RevisionName[],
  ): Promise<Array<StoredRevision<TDocument>>> {
    const found = new Map(
      revisions.map(each => [nameOf(each), this.#revisions.get(nameOf(each))]),
    );
    const missing = revisions.filter(each => !found.get(nameOf(each)));
    for (const row of await this.#readRows(missing)) {
      const revision = deepFreeze(toRevision<TDocument>(row));
      const name = nameOf(revision);
      found.set(name, revision);
      this.#revisions.set(name, revision, {
        size: row.content.length + row.verdict.length,
      });
    }
    return revisions.flatMap(each => found.get(nameOf(each)) ?? []);
  }

  async #readSummaries(
    documents: DocumentVersion[],
  ): Promise<Array<SummaryRow & Pick<RevisionRow, 'document_id'>>> {
    if (documents.length === 0) {
      return [];
    }
    return this.#database<RevisionRow>('revisions')
      .whereIn(
        'document_id',
        documents.map(({ id }) => id),
      )
      .orderBy(['document_id', 'number'])
      .select('document_id', ...SUMMARY_COLUMNS);
  }

  async #readRows(revisions: RevisionName[]): Promise<RevisionRow[]> {
    if (revisions.length === 0) {
      return [];
    }
    return this.#database<RevisionRow>('revisions').whereIn(
      ['document_id', 'number'],
      revisions.map(({ documentId, number }) => [documentId, number]),
    );
  }
}

function stateOf({ id, version }: DocumentVersion): string {
  return `${id} ${version}`;
}

function nameOf({ documentId, number }: RevisionName): string {
  return `${documentId} ${number}`;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
