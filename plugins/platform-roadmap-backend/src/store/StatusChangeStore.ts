import { RevisionHook } from '@plinth/backstage-plugin-platform-services-node';
import {
  DeliverableStatus,
  Roadmap,
  StatusChange,
  statusChanges,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';

/** A row of `status_changes`. */
interface StatusChangeRow {
  document_id: string;
  revision: number;
  deliverable: string;
  from_status: DeliverableStatus | null;
  to_status: DeliverableStatus;
  changed_at: string;
  changed_by: string | null;
  why: string | null;
}

const ROWS_PER_STATEMENT = 100;

/** Adds the status changes of a new revision to the history. */
export const addStatusChanges: RevisionHook<Roadmap> = async options => {
  const { transaction, documentId, revision, content, previous } = options;
  const rows = statusChanges({
    current: content,
    revision,
    ...(previous && { previous }),
  }).map(
    (change): StatusChangeRow => ({
      document_id: documentId,
      revision: change.revision,
      deliverable: change.deliverable,
      from_status: change.from ?? null,
      to_status: change.to,
      changed_at: change.at,
      changed_by: change.by ?? null,
      why: change.why ?? null,
    }),
  );
  await transaction.batchInsert('status_changes', rows, ROWS_PER_STATEMENT);
};

/** The lives of deliverables; only ever added to, together with a revision. */
export class StatusChangeStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): StatusChangeStore {
    return new StatusChangeStore(options);
  }

  private constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /** The changes of one deliverable, the oldest first. */
  async listChanges(options: {
    documentId: string;
    /** Its key. */
    deliverable: string;
  }): Promise<StatusChange[]> {
    const rows = await this.#database<StatusChangeRow>('status_changes')
      .where({
        document_id: options.documentId,
        deliverable: options.deliverable,
      })
      .orderBy('id');
    return rows.map(toStatusChange);
  }

  /**
   * The last change of each deliverable of some documents, by document. One
   * statement, whatever the number of documents.
   */
  async listLastChanges(
    documentIds: string[],
  ): Promise<Map<string, StatusChange[]>> {
    const rows: StatusChangeRow[] = await this.#database('status_changes')
      .whereIn(
        'id',
        this.#database('status_changes')
          .whereIn('document_id', documentIds)
          .groupBy('document_id', 'deliverable')
          .max('id'),
      )
      .orderBy('id');
    const changes = new Map<string, StatusChange[]>();
    for (const row of rows) {
      const known = changes.get(row.document_id) ?? [];
      known.push(toStatusChange(row));
      changes.set(row.document_id, known);
    }
    return changes;
  }
}

function toStatusChange(row: StatusChangeRow): StatusChange {
  return {
    deliverable: row.deliverable,
    ...(row.from_status && { from: row.from_status }),
    to: row.to_status,
    at: row.changed_at,
    revision: row.revision,
    ...(row.changed_by && { by: row.changed_by }),
    ...(row.why && { why: row.why }),
  };
}
