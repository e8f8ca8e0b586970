import { Need } from '@plinth/backstage-plugin-platform-roadmap-common';
import { createHash, randomUUID } from 'node:crypto';
import { NeedRow } from './needRows';

/** What becomes a need. */
export type NewNeed = Pick<Need, 'text' | 'kind' | 'channel' | 'importance'> &
  Partial<
    Pick<Need, 'askedBy' | 'askedByName' | 'entityRef' | 'link' | 'followUp'>
  > & {
    documentId: string;
    /** Full ref of who wrote it down; absent for an import. */
    recordedBy?: string;
    /** Where an import found it. */
    origin?: string;
  };

/** The row of a need that nobody has decided on. */
export function newNeedRow(need: NewNeed, now: string): NeedRow {
  return {
    id: randomUUID(),
    document_id: need.documentId,
    version: 1,
    text: need.text,
    asked_by: need.askedBy ?? null,
    asked_by_name: need.askedByName ?? null,
    recorded_by: need.recordedBy ?? null,
    kind: need.kind,
    channel: need.channel,
    importance: need.importance,
    entity_ref: need.entityRef ?? null,
    link: need.link ?? null,
    decision: 'open',
    reason: null,
    merged_into: null,
    decided_by: null,
    decided_at: null,
    created_at: now,
    updated_at: now,
    submission: need.origin ? null : submissionOf(need),
    origin: need.origin ?? null,
  };
}

function submissionOf(need: NewNeed): string {
  const { recordedBy, askedBy, askedByName, entityRef, followUp, text } = need;
  return createHash('sha256')
    .update(
      JSON.stringify([
        recordedBy,
        askedBy,
        askedByName,
        entityRef,
        followUp,
        text,
      ]),
    )
    .digest('hex');
}
