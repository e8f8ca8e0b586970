import { Knex } from 'knex';
import { KnownUser } from '../following/users';

const ROWS_PER_STATEMENT = 200;

/** A roadmap that a user was seen to be allowed to read. */
export interface Grant extends KnownUser {
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

  /** Ids of the documents of services that have one. */
  async listDocuments(serviceRefs: string[]): Promise<string[]> {
    return this.#database('documents')
      .whereIn('service_ref', serviceRefs)
      .whereNull('hidden_at')
      .pluck('id');
  }

  /** Grants roadmaps, from now on. */
  async grant(options: {
    user: KnownUser;
    documentIds: string[];
  }): Promise<void> {
    const { user, documentIds } = options;
    const rows = documentIds.map(id => ({
      user_ref: user.userRef,
      user_uid: user.userUid,
      document_id: id,
      granted_at: this.#now().toISOString(),
    }));
    for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
      await this.#database('grants')
        .insert(rows.slice(at, at + ROWS_PER_STATEMENT))
        .onConflict(['user_ref', 'document_id'])
        .merge(['user_uid', 'granted_at']);
    }
  }

  /** Takes the grants of some services back, from whoever has the name. */
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

  /** What was granted to a name at any time, of services that are there. */
  async listServices(userRef: string): Promise<string[]> {
    const rows: Array<{ service_ref: string }> = await this.#select().where({
      user_ref: userRef,
    });
    return rows.map(row => row.service_ref);
  }

  /** What a user was granted within a time, of services that are there. */
  async listGrants(options: {
    user: KnownUser;
    withinMs: number;
  }): Promise<Grant[]> {
    const { user, withinMs } = options;
    const rows = await this.#select()
      .where({ user_ref: user.userRef, user_uid: user.userUid })
      .where('granted_at', '>', this.#ago(withinMs));
    return rows.map(toGrant);
  }

  /** Who of some users was granted a document within a time. */
  async listGranted(options: {
    documentId: string;
    userRefs: string[];
    withinMs: number;
  }): Promise<Grant[]> {
    const { documentId, userRefs, withinMs } = options;
    const rows = await this.#select()
      .where({ document_id: documentId })
      .whereIn('user_ref', userRefs)
      .whereNotNull('user_uid')
      .where('granted_at', '>', this.#ago(withinMs));
    return rows.map(toGrant);
  }

  /** Forgets what is of no use any more. */
  async forgetOlderThan(milliseconds: number): Promise<void> {
    await this.#database('grants')
      .where('granted_at', '<=', this.#ago(milliseconds))
      .delete();
  }

  #select(): Knex.QueryBuilder<GrantRow, GrantRow[]> {
    return this.#database('grants')
      .join('documents', 'documents.id', 'grants.document_id')
      .whereNull('documents.hidden_at')
      .orderBy(['documents.service_ref', 'grants.user_ref'])
      .select('grants.*', 'documents.service_ref', 'documents.entity_uid');
  }

  #ago(milliseconds: number): string {
    return new Date(this.#now().getTime() - milliseconds).toISOString();
  }
}

interface GrantRow {
  user_ref: string;
  user_uid: string;
  document_id: string;
  granted_at: string;
  service_ref: string;
  entity_uid: string;
}

function toGrant(row: GrantRow): Grant {
  return {
    userRef: row.user_ref,
    userUid: row.user_uid,
    documentId: row.document_id,
    serviceRef: row.service_ref,
    entityUid: row.entity_uid,
    grantedAt: row.granted_at,
  };
}
