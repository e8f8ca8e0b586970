import { keyColumns, SliceChange } from './changeSlice';
import { AcknowledgementRow, DisputeRow } from './rows';
import { RowToAcknowledge, Written } from './SliceStore';

const ROWS_PER_STATEMENT = 50;

/** Stores what is not stored so already, and withdraws disputes of these rows. */
export async function acknowledgeRows(
  options: SliceChange & {
    ownerRef: string;
    by: string;
    rows: RowToAcknowledge[];
  },
): Promise<Written<undefined>> {
  const { transaction, sliceId, now, ownerRef, by, rows } = options;
  const stored: AcknowledgementRow[] = await transaction('acknowledgements')
    .where({ slice_id: sliceId, owner_ref: ownerRef })
    .whereIn('document_id', [...new Set(rows.map(row => row.documentId))]);
  const missing = rows.filter(row => !isNewest(row, stored));
  for (let start = 0; start < missing.length; start += ROWS_PER_STATEMENT) {
    await transaction<AcknowledgementRow>('acknowledgements')
      .insert(
        missing.slice(start, start + ROWS_PER_STATEMENT).map(row => ({
          ...keyColumns(sliceId, row),
          owner_ref: ownerRef,
          revision: row.revision,
          hash: row.hash,
          content: row.content,
          given_by: by,
          given_at: now,
        })),
      )
      .onConflict([
        'slice_id',
        'document_id',
        'owner_ref',
        'variant',
        'task_id',
        'revision',
      ])
      .merge();
  }
  let withdrawn = 0;
  for (const row of rows) {
    withdrawn += await transaction<DisputeRow>('disputes')
      .where({
        slice_id: sliceId,
        document_id: row.documentId,
        task_id: row.taskId,
        status: 'open',
      })
      .update({ status: 'withdrawn', answered_by: by, answered_at: now });
  }
  return { changed: missing.length + withdrawn > 0, result: undefined };
}

/** Whether the newest one up to that revision says the same. */
function isNewest(
  row: RowToAcknowledge,
  stored: AcknowledgementRow[],
): boolean {
  const [newest] = stored
    .filter(
      known =>
        known.document_id === row.documentId &&
        known.variant === row.variant &&
        known.task_id === row.taskId &&
        known.revision <= row.revision,
    )
    .sort((a, b) => b.revision - a.revision);
  return newest?.hash === row.hash;
}
