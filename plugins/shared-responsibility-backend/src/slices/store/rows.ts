import {
  StoredAcknowledgement,
  StoredDispute,
  StoredEvidence,
  StoredException,
} from './SliceStore';

/** A row of the table `slices`. */
export interface SliceRow {
  id: string;
  entity_uid: string;
  entity_ref: string;
  version: number;
  changed_at: string;
}

interface KeyColumns {
  slice_id: string;
  document_id: string;
  variant: string;
  task_id: string;
}

/** A row of the table `acknowledgements`. */
export interface AcknowledgementRow extends KeyColumns {
  owner_ref: string;
  revision: number;
  hash: string;
  content: string;
  given_by: string;
  given_at: string;
}

/** A row of the table `disputes`. */
export interface DisputeRow extends KeyColumns {
  id: string;
  service_ref: string;
  owner_ref: string | null;
  title: string;
  reason: string;
  raised_by: string;
  raised_at: string;
  status: StoredDispute['status'];
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
  exception_id: string | null;
}

/** A row of the table `exceptions`. */
export interface ExceptionRow extends Omit<KeyColumns, 'variant'> {
  id: string;
  service_ref: string;
  assignments: string;
  reason: string;
  approved_by: string;
  starts_at: string;
  expires: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** A row of the table `evidence`. */
export interface EvidenceRow extends KeyColumns {
  url: string;
  done_at: string;
  due: string | null;
  linked_by: string;
  linked_at: string;
}

/** A row of the table `rewordings`. */
export interface RewordingRow {
  document_id: string;
  revision: number;
  task_id: string;
  old_words: string;
  new_words: string;
}

/** With the name of the entity, which is kept once. */
export type Named<TRow> = TRow & { entity_ref: string };

/** The id that a row has in a composition. */
function rowIdOf(row: {
  service_ref: string;
  variant: string;
  task_id: string;
  entity_ref: string;
}): string {
  return [row.service_ref, row.variant, row.task_id, row.entity_ref].join('~');
}

/** Reads a row of the table `acknowledgements`. */
export function toAcknowledgement(
  row: AcknowledgementRow,
): StoredAcknowledgement {
  return {
    sliceId: row.slice_id,
    documentId: row.document_id,
    variant: row.variant,
    taskId: row.task_id,
    ownerRef: row.owner_ref,
    revision: row.revision,
    hash: row.hash,
    content: row.content,
    by: row.given_by,
    at: row.given_at,
  };
}

/** Reads a row of the table `disputes`. */
export function toDispute(row: Named<DisputeRow>): StoredDispute {
  return {
    id: row.id,
    sliceId: row.slice_id,
    documentId: row.document_id,
    entityRef: row.entity_ref,
    serviceRef: row.service_ref,
    rowId: rowIdOf(row),
    taskId: row.task_id,
    title: row.title,
    variant: row.variant,
    ...(row.owner_ref && { ownerRef: row.owner_ref }),
    reason: row.reason,
    raisedBy: row.raised_by,
    raisedAt: row.raised_at,
    status: row.status,
    ...(row.answer && { answer: row.answer }),
    ...(row.answered_by && { answeredBy: row.answered_by }),
    ...(row.answered_at && { answeredAt: row.answered_at }),
    ...(row.exception_id && { exceptionId: row.exception_id }),
  };
}

/** Reads a row of the table `exceptions`. */
export function toException(row: Named<ExceptionRow>): StoredException {
  return {
    id: row.id,
    sliceId: row.slice_id,
    documentId: row.document_id,
    entityRef: row.entity_ref,
    serviceRef: row.service_ref,
    taskId: row.task_id,
    assignments: JSON.parse(row.assignments),
    reason: row.reason,
    approvedBy: row.approved_by,
    startsAt: row.starts_at,
    expires: row.expires,
    expiresAt: row.ended_at ?? endOfDay(row.expires),
    ...(row.ended_at && { endedAt: row.ended_at }),
    ...(row.ended_by && { endedBy: row.ended_by }),
  };
}

/** The first moment after a day, in UTC. */
function endOfDay(day: string): string {
  const end = new Date(`${day}T00:00:00.000Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  return end.toISOString();
}

/** Reads a row of the table `evidence`. */
export function toEvidence(row: EvidenceRow): StoredEvidence {
  return {
    sliceId: row.slice_id,
    documentId: row.document_id,
    variant: row.variant,
    taskId: row.task_id,
    url: row.url,
    doneAt: row.done_at,
    ...(row.due && { due: row.due }),
    by: row.linked_by,
    at: row.linked_at,
  };
}
