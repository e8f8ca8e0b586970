import { Knex } from 'knex';
import { GroupChanges, mergeChanges } from './groupChanges';

const INSERTS_PER_STATEMENT = 200;

/** A revision whose consumers are to be told. */
export interface FanOut {
  documentId: string;
  revision: number;
  phase: 'collecting' | 'telling';
  /** Of the next page of consumers; absent: from the beginning. */
  cursor?: string;
}

/** What a revision means to an owner group that has not been told yet. */
export interface UntoldGroup {
  ownerRef: string;
  changes: GroupChanges;
}

/**
 * How far telling about revisions has come. Every step is stored together with
 * what it found, so that a run that was killed goes on where it was.
 */
export class FanOutStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** The oldest one that is not done. */
  async next(): Promise<FanOut | undefined> {
    const row = await this.#database('fan_outs')
      .whereNot({ phase: 'done' })
      .orderBy(['created_at', 'document_id', 'revision'])
      .first();
    return (
      row && {
        documentId: row.document_id,
        revision: row.revision,
        phase: row.phase,
        ...(row.cursor && { cursor: row.cursor }),
      }
    );
  }

  /** Stores what a page of consumers brought, and where the next one begins. */
  async saveCollected(options: {
    fanOut: FanOut;
    groups: ReadonlyMap<string, GroupChanges>;
    /** Absent: that was the last page. */
    nextCursor?: string;
  }): Promise<void> {
    const { fanOut, groups, nextCursor } = options;
    const key = keyOf(fanOut);
    await this.#database.transaction(async transaction => {
      const known: Array<{ owner_ref: string; changes: string }> =
        await transaction('fan_out_groups')
          .where(key)
          .whereIn('owner_ref', [...groups.keys()]);
      const before = new Map(
        known.map(({ owner_ref, changes }) => [owner_ref, changes]),
      );
      const rows = [...groups].map(([ownerRef, changes]) => ({
        ...key,
        owner_ref: ownerRef,
        changes: JSON.stringify(
          mergeChanges(JSON.parse(before.get(ownerRef) ?? '{}'), changes),
        ),
      }));
      for (let at = 0; at < rows.length; at += INSERTS_PER_STATEMENT) {
        await transaction('fan_out_groups')
          .insert(rows.slice(at, at + INSERTS_PER_STATEMENT))
          .onConflict(['document_id', 'revision', 'owner_ref'])
          .merge(['changes']);
      }
      await transaction('fan_outs')
        .where(key)
        .update(
          nextCursor === undefined
            ? { phase: 'telling', cursor: null }
            : { cursor: nextCursor },
        );
    });
  }

  async listUntold(fanOut: FanOut): Promise<UntoldGroup[]> {
    const rows: Array<{ owner_ref: string; changes: string }> =
      await this.#database('fan_out_groups')
        .where(keyOf(fanOut))
        .whereNull('told_at')
        .orderBy('owner_ref');
    return rows.map(({ owner_ref, changes }) => ({
      ownerRef: owner_ref,
      changes: JSON.parse(changes),
    }));
  }

  async markTold(options: {
    fanOut: FanOut;
    ownerRefs: string[];
  }): Promise<void> {
    await this.#database('fan_out_groups')
      .where(keyOf(options.fanOut))
      .whereIn('owner_ref', options.ownerRefs)
      .update({ told_at: this.#now().toISOString() });
  }

  async finish(fanOut: FanOut): Promise<void> {
    await this.#database('fan_outs')
      .where(keyOf(fanOut))
      .update({ phase: 'done', cursor: null });
  }

  /** Forgets what was done long ago. */
  async forgetBefore(instant: Date): Promise<void> {
    await this.#database('fan_outs')
      .where({ phase: 'done' })
      .where('created_at', '<', instant.toISOString())
      .delete();
  }
}

function keyOf({ documentId, revision }: FanOut) {
  return { document_id: documentId, revision };
}
