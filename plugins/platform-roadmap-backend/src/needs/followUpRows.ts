import {
  FOLLOW_UP_QUESTIONS,
  FollowUp,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** A row of `follow_ups`. */
export interface FollowUpRow {
  id: string;
  document_id: string;
  need_id: string;
  item_key: string;
  project: string;
  user_ref: string;
  asked_at: string;
  told_at: string | null;
  answer_id: string | null;
}

/** A follow-up as it is stored, for whoever asks. */
export interface StoredFollowUp extends Omit<FollowUp, 'answer'> {
  documentId: string;
  userRef: string;
  answer?: string;
}

/** A follow-up with what other tables say about it. */
export function toFollowUp(
  row: FollowUpRow & { need_text: string; service_ref: string },
): StoredFollowUp {
  return {
    id: row.id,
    documentId: row.document_id,
    serviceRef: row.service_ref,
    userRef: row.user_ref,
    need: { id: row.need_id, text: row.need_text },
    item: { key: row.item_key, project: row.project },
    askedAt: row.asked_at,
    questions: [...FOLLOW_UP_QUESTIONS],
    ...(row.answer_id && { answer: row.answer_id }),
  };
}
