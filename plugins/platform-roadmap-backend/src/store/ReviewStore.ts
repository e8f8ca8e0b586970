import { Knex } from 'knex';

/** A row of `reviews`. */
interface ReviewRow {
  document_id: string;
  /** `YYYY-MM-DD` */
  day: string;
  reviewed_by: string;
}

/** Reviews in which nothing changed, of roadmaps that are kept in Git. */
export class ReviewStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): ReviewStore {
    return new ReviewStore(options);
  }

  private constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /**
   * Records that a roadmap was reviewed on a day; the first one of a day counts.
   *
   * @param options - `by`: full ref of the user
   * @returns false when it was so already
   */
  async addReview(options: {
    documentId: string;
    /** `YYYY-MM-DD` */
    day: string;
    by: string;
  }): Promise<boolean> {
    const { documentId, day, by } = options;
    const inserted: unknown[] = await this.#database<ReviewRow>('reviews')
      .insert({ document_id: documentId, day, reviewed_by: by })
      .onConflict()
      .ignore()
      .returning('day');
    return inserted.length > 0;
  }

  /**
   * The day of the last one, by document; documents without one are absent. One
   * statement, whatever the number of documents.
   */
  async listLastReviews(documentIds: string[]): Promise<Map<string, string>> {
    const rows: Array<{ document_id: string; day: string }> =
      await this.#database('reviews')
        .whereIn('document_id', documentIds)
        .groupBy('document_id')
        .select('document_id')
        .max({ day: 'day' });
    return new Map(rows.map(row => [row.document_id, row.day]));
  }
}
