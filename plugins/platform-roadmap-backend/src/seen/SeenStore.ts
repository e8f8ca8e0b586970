import { Knex } from 'knex';
import { Caller, ownRows } from '../following/users';

/** A revision that somebody looked at. */
export interface SeenRevision {
  documentId: string;
  revision: number;
  /** ISO 8601. */
  seenAt: string;
}

/** Which revisions users have looked at last. */
export class SeenStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  static create(options: { database: Knex; now?: () => Date }): SeenStore {
    return new SeenStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** By id of the document; documents that the user never saw are absent. */
  async listSeen(options: {
    caller: Caller;
    documentIds: string[];
  }): Promise<Map<string, SeenRevision>> {
    const rows: Array<{
      document_id: string;
      revision: number;
      seen_at: string;
    }> = await this.#database('seen')
      .where(ownRows(options.caller))
      .whereIn('document_id', options.documentIds);
    return new Map(
      rows.map(row => [
        row.document_id,
        {
          documentId: row.document_id,
          revision: row.revision,
          seenAt: row.seen_at,
        },
      ]),
    );
  }

  /** Notes that a user has seen revisions, all of them or none. */
  async putSeen(options: {
    caller: Caller;
    revisions: Array<{ documentId: string; revision: number }>;
  }): Promise<void> {
    const { caller, revisions } = options;
    if (revisions.length === 0) {
      return;
    }
    const seenAt = this.#now().toISOString();
    await this.#database('seen')
      .insert(
        revisions.map(({ documentId, revision }) => ({
          user_ref: caller.userRef,
          user_uid: caller.userUid ?? null,
          document_id: documentId,
          revision,
          seen_at: seenAt,
        })),
      )
      .onConflict(['user_ref', 'document_id'])
      .merge(['user_uid', 'revision', 'seen_at']);
  }
}
