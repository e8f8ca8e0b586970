import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { SliceRow } from './rows';
import { RowKey, SliceEntity, Written } from './SliceStore';

/** What a change of a slice works with. */
export interface SliceChange {
  transaction: Knex.Transaction;
  sliceId: string;
  /** ISO 8601. */
  now: string;
}

/**
 * Changes what is stored for one entity while nobody else does, and counts up
 * its version if there was a change.
 */
export async function changeSlice<T>(options: {
  database: Knex;
  entity: SliceEntity;
  now: string;
  change: (change: SliceChange) => Promise<Written<T>>;
}): Promise<Written<T>> {
  const { database, entity, now, change } = options;
  return database.transaction(async transaction => {
    await transaction<SliceRow>('slices')
      .insert({
        id: randomUUID(),
        entity_uid: entity.entityUid,
        entity_ref: entity.entityRef,
        version: 0,
        changed_at: now,
      })
      .onConflict('entity_uid')
      .ignore();
    const slice: SliceRow = await transaction('slices')
      .where({ entity_uid: entity.entityUid })
      .forUpdate()
      .first();
    const written = await change({ transaction, sliceId: slice.id, now });
    if (written.changed) {
      await transaction<SliceRow>('slices')
        .where({ id: slice.id })
        .update({
          version: slice.version + 1,
          entity_ref: entity.entityRef,
          changed_at: now > slice.changed_at ? now : slice.changed_at,
        });
    }
    return written;
  });
}

/** The columns that name a row of an entity. */
export function keyColumns(sliceId: string, row: RowKey) {
  return {
    slice_id: sliceId,
    document_id: row.documentId,
    variant: row.variant,
    task_id: row.taskId,
  };
}
