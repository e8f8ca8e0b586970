import {
  Need,
  NeedChannel,
  NeedDecision,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { createVersion } from '@plinth/backstage-plugin-platform-services-node';

/** A row of `needs`. */
export interface NeedRow {
  id: string;
  document_id: string;
  version: number;
  text: string;
  asked_by: string | null;
  asked_by_name: string | null;
  recorded_by: string | null;
  kind: Need['kind'];
  channel: NeedChannel;
  importance: Need['importance'];
  entity_ref: string | null;
  link: string | null;
  decision: NeedDecision;
  reason: string | null;
  merged_into: string | null;
  decided_by: string | null;
  decided_at: string | null;
  created_at: string;
  updated_at: string;
  submission: string | null;
  origin: string | null;
}

/** A need as it is stored, for whoever asks. */
export interface StoredNeed extends Omit<Need, 'serviceRef'> {
  documentId: string;
  version: number;
}

/** A need with what other tables say about it. */
export function toNeed(options: {
  row: NeedRow;
  items: string[];
  conflictsWith: string[];
  followUp?: string;
}): StoredNeed {
  const { row, items, conflictsWith, followUp } = options;
  return {
    id: row.id,
    documentId: row.document_id,
    version: row.version,
    text: row.text,
    ...(row.asked_by && { askedBy: row.asked_by }),
    ...(row.asked_by_name && { askedByName: row.asked_by_name }),
    kind: row.kind,
    channel: row.channel,
    importance: row.importance,
    ...(row.entity_ref && { entityRef: row.entity_ref }),
    ...(row.link && { link: row.link }),
    items,
    conflictsWith,
    decision: row.decision,
    ...(row.reason && { reason: row.reason }),
    ...(row.merged_into && { mergedInto: row.merged_into }),
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(followUp && { followUp }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    etag: createVersion({ parts: ['need', row.id, String(row.version)] }).etag,
  };
}
