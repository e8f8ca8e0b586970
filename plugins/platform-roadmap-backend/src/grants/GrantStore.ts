import { Knex } from 'knex';

const ROWS_PER_STATEMENT = 200;

/** A roadmap that a user was seen to be allowed to read. */
export interface Grant {
  documentId: string;
  serviceRef: string;
  entityUid: string;
  /** ISO 8601. */
  grantedAt: string;
}

/** When users were last seen to be allowed to read which roadmaps. */
export class GrantStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  static create(options: { database: Knex; now?: () => Date }): GrantStore {
    return new GrantStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** Grants the roadmaps of services that have one, from now on. */
  async grant(options: {
    userRef: string;
    serviceRefs: string[];
  }): Promise<void> {
    const { userRef, serviceRefs } = options;
    const documents: Array<{ id: string }> = await this.#database('documents')
      .whereIn('service_ref', serviceRefs)
      .whereNull('hidden_at')
      .select('id');
    const rows = documents.map(({ id }) => ({
      user_ref: userRef,
      document_id: id,
      granted_at: this.#now().toISOString(),
    }));
    for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
      await this.#database('grants')
        .insert(rows.slice(at, at + ROWS_PER_STATEMENT))
        .onConflict(['user_ref', 'document_id'])
        .merge(['granted_at']);
    }
  }

  /** Takes the grants of some services back. */
  async revoke(options: {
    userRef: string;
    serviceRefs: string[];
  }): Promise<void> {
    const { userRef, serviceRefs } = options;
    await this.#database('grants')
      .where({ user_ref: userRef })
      .whereIn(
        'document_id',
        this.#database('documents')
          .whereIn('service_ref', serviceRefs)
          .select('id'),
      )
      .delete();
  }

  /** What a user was granted within a time, of services that are there. */
  async listGrants(options: {
    userRef: string;
    withinMs: number;
  }): Promise<Grant[]> {
    const rows: Array<{
      document_id: string;
      service_ref: string;
      entity_uid: string;
      granted_at: string;
    }> = await this.#database('grants')
      .join('documents', 'documents.id', 'grants.document_id')
      .where({ user_ref: options.userRef })
      .where('granted_at', '>', this.#ago(options.withinMs))
      .whereNull('documents.hidden_at')
      .orderBy('documents.service_ref')
      .select(
        'grants.document_id',
        'grants.granted_at',
        'documents.service_ref',
        'documents.entity_uid',
      );
    return rows.map(row => ({
      documentId: row.document_id,
      serviceRef: row.service_ref,
      entityUid: row.entity_uid,
      grantedAt: row.granted_at,
    }));
  }

  /** Those of some users who were granted a document within a time. */
  async filterGranted(options: {
    documentId: string;
    userRefs: string[];
    withinMs: number;
  }): Promise<string[]> {
    const rows: Array<{ user_ref: string }> = await this.#database('grants')
      .where({ document_id: options.documentId })
      .whereIn('user_ref', options.userRefs)
      .where('granted_at', '>', this.#ago(options.withinMs))
      .select('user_ref');
    return rows.map(row => row.user_ref);
  }

  /** Forgets what is of no use any more. */
  async forgetOlderThan(milliseconds: number): Promise<void> {
    await this.#database('grants')
      .where('granted_at', '<=', this.#ago(milliseconds))
      .delete();
  }

  #ago(milliseconds: number): string {
    return new Date(this.#now().getTime() - milliseconds).toISOString();
  }
}
