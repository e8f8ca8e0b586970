import { randomUUID } from 'node:crypto';
import { ExceptionTerms } from '@plinth/backstage-plugin-shared-responsibility-common';
import { SliceChange } from './changeSlice';
import { ExceptionRow } from './rows';
import { RowKey, Written } from './SliceStore';

/** Grants an exception in place of the one that holds for the task. */
export async function insertException(
  options: SliceChange & {
    serviceRef: string;
    row: Omit<RowKey, 'variant'>;
    reason: string;
    by: string;
  } & ExceptionTerms,
): Promise<Written<ExceptionRow>> {
  const { transaction, sliceId, now, row, by } = options;
  const key = {
    slice_id: sliceId,
    document_id: row.documentId,
    task_id: row.taskId,
  };
  const assignments = JSON.stringify(options.assignments);
  const held: ExceptionRow | undefined = await transaction('exceptions')
    .where(key)
    .whereNull('ended_at')
    .orderBy('starts_at', 'desc')
    .first();
  if (
    held?.assignments === assignments &&
    held.expires === options.expires &&
    held.reason === options.reason
  ) {
    return { changed: false, result: held };
  }
  await transaction<ExceptionRow>('exceptions')
    .where(key)
    .whereNull('ended_at')
    .update({ ended_at: now, ended_by: by });
  const exception: ExceptionRow = {
    ...key,
    id: randomUUID(),
    service_ref: options.serviceRef,
    assignments,
    reason: options.reason,
    approved_by: by,
    starts_at: now,
    expires: options.expires,
    ended_at: null,
    ended_by: null,
  };
  await transaction<ExceptionRow>('exceptions').insert(exception);
  return { changed: true, result: exception };
}
