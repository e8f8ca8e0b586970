import { ConflictError } from '@backstage/errors';
import { ExceptionTerms } from '@plinth/backstage-plugin-shared-responsibility-common';
import { randomUUID } from 'node:crypto';
import { keyColumns, SliceChange } from './changeSlice';
import { insertException } from './exceptions';
import { DisputeRow, toDispute } from './rows';
import { RowKey, StoredDispute, Written } from './SliceStore';

/** The dispute of a task, the open one if there is one. */
export async function insertDispute(
  options: SliceChange & {
    entityRef: string;
    serviceRef: string;
    ownerRef?: string;
    row: RowKey;
    title: string;
    reason: string;
    by: string;
  },
): Promise<Written<StoredDispute>> {
  const { transaction, sliceId, now, row, entityRef } = options;
  const key = keyColumns(sliceId, row);
  const open: DisputeRow | undefined = await transaction('disputes')
    .where({
      slice_id: sliceId,
      document_id: row.documentId,
      task_id: row.taskId,
      status: 'open',
    })
    .first();
  if (open) {
    return {
      changed: false,
      result: toDispute({ ...open, entity_ref: entityRef }),
    };
  }
  const dispute: DisputeRow = {
    ...key,
    id: randomUUID(),
    service_ref: options.serviceRef,
    owner_ref: options.ownerRef ?? null,
    title: options.title,
    reason: options.reason,
    raised_by: options.by,
    raised_at: now,
    status: 'open',
    answer: null,
    answered_by: null,
    answered_at: null,
    exception_id: null,
  };
  await transaction<DisputeRow>('disputes').insert(dispute);
  return {
    changed: true,
    result: toDispute({ ...dispute, entity_ref: entityRef }),
  };
}

/** Answers a dispute, and grants the exception that goes with it. */
export async function storeAnswer(
  options: SliceChange & {
    dispute: StoredDispute;
    answer: string;
    outcome: 'upheld' | 'declined' | 'exception';
    exception?: ExceptionTerms;
    by: string;
  },
): Promise<Written<StoredDispute>> {
  const { transaction, now, dispute, answer, outcome, exception, by } = options;
  const { entityRef } = dispute;
  const row: DisputeRow = await transaction('disputes')
    .where({ id: dispute.id })
    .first();
  if (row.status !== 'open') {
    if (row.status === outcome && row.answer === answer) {
      return {
        changed: false,
        result: toDispute({ ...row, entity_ref: entityRef }),
      };
    }
    throw new ConflictError(
      `This dispute is no longer open: ${row.status} by ${row.answered_by} on ${row.answered_at}`,
    );
  }
  const granted =
    exception &&
    (await insertException({
      ...options,
      ...exception,
      serviceRef: dispute.serviceRef,
      row: dispute,
      reason: dispute.reason,
    }));
  const answered: DisputeRow = {
    ...row,
    status: outcome,
    answer,
    answered_by: by,
    answered_at: now,
    exception_id: granted?.result.id ?? null,
  };
  await transaction<DisputeRow>('disputes')
    .where({ id: row.id })
    .update(answered);
  return {
    changed: true,
    result: toDispute({ ...answered, entity_ref: entityRef }),
  };
}
