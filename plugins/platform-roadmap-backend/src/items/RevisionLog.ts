import { Knex } from 'knex';

/** A published revision, by when it was published. */
export interface LoggedRevision {
  documentId: string;
  number: number;
  serviceRef: string;
  /** ISO 8601. */
  publishedAt: string;
}

interface LogRow {
  document_id: string;
  number: number;
  service_ref: string;
  published_at: string;
}

/** What was published on many roadmaps, one after the other. */
export class RevisionLog {
  readonly #database: Knex;

  static create(options: { database: Knex }): RevisionLog {
    return new RevisionLog(options);
  }

  private constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /**
   * The newest first, of services that are there.
   *
   * @param options - `since`: ISO 8601, inclusive; `before`: the place of the last one before, whose id is `<document> <number>`
   */
  async listRevisions(options: {
    serviceRefs: string[];
    since: string;
    before?: { at: string; id: string };
    limit: number;
  }): Promise<LoggedRevision[]> {
    const { serviceRefs, since, before, limit } = options;
    const rows: LogRow[] = await this.#database('revisions')
      .join('documents', 'documents.id', 'revisions.document_id')
      .whereNull('documents.hidden_at')
      .whereIn('documents.service_ref', serviceRefs)
      .where('published_at', '>=', since)
      .modify(query => {
        if (before) {
          const [documentId, number] = before.id.split(' ');
          query.whereRaw(
            '(published_at < ? or (published_at = ? and (document_id < ? or (document_id = ? and number < ?))))',
            [before.at, before.at, documentId, documentId, Number(number)],
          );
        }
      })
      .orderBy([
        { column: 'published_at', order: 'desc' },
        { column: 'document_id', order: 'desc' },
        { column: 'number', order: 'desc' },
      ])
      .limit(limit)
      .select(
        'revisions.document_id',
        'revisions.number',
        'revisions.published_at',
        'documents.service_ref',
      );
    return rows.map(row => ({
      documentId: row.document_id,
      number: row.number,
      serviceRef: row.service_ref,
      publishedAt: row.published_at,
    }));
  }
}
