import {
  DocumentSource,
  Finding,
  RevisionSummary,
  SourceDisagreement,
  SyncState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import type { DraftContent, DraftVersion } from './DraftStore';
import { readOnlyReason } from '../toDocumentState';
import {
  HiddenReason,
  LastText,
  StoredDocument,
  StoredRevision,
} from '../types';

/** A row of `documents`; JSON in text columns, instants in ISO 8601. */
export interface DocumentRow {
  id: string;
  service_ref: string;
  entity_uid: string;
  version: number;
  newest_revision: number;
  created_at: string;
  hidden_at: string | null;
  hidden_because: HiddenReason | null;
  source: string | null;
  sync: string | null;
  findings: string;
  last_text: string | null;
  disagreement: string | null;
}

/** A row of `revisions`. */
export interface RevisionRow {
  document_id: string;
  number: number;
  published_at: string;
  published_by: string | null;
  message: string;
  effective_from: string;
  content_hash: string;
  content: string;
  rule_set: string;
  verdict: string;
  editorial: string | null;
  draft_etag: string | null;
}

/** A row of `drafts`. */
export interface DraftRow {
  document_id: string;
  id: string;
  version: number;
  based_on: number;
  updated_at: string;
  updated_by: string;
  content: string;
  findings: string;
  not_checked: string;
}

/** A draft as it is stored next. */
export function toDraftRow<TDocument>(options: {
  documentId: string;
  version: DraftVersion;
  draft: DraftContent<TDocument> & { basedOn: number; updatedBy: string };
  /** ISO 8601. */
  now: string;
}): DraftRow {
  const { documentId, version, draft, now } = options;
  return {
    document_id: documentId,
    id: version.id,
    version: version.version,
    based_on: draft.basedOn,
    updated_at: now,
    updated_by: draft.updatedBy,
    content: JSON.stringify(draft.content),
    findings: JSON.stringify(draft.findings),
    not_checked: JSON.stringify(draft.notChecked),
  };
}

/** Whether a document can be changed here: see `readOnlyReason`. */
export function isEditable(row: DocumentRow): boolean {
  return readOnlyReason(toDocument({ row })) === undefined;
}

/** The columns of {@link RevisionSummary}. */
export const SUMMARY_COLUMNS = [
  'number',
  'published_at',
  'published_by',
  'message',
  'effective_from',
  'editorial',
] as const;

/** The part of a row that is in a summary. */
export type SummaryRow = Pick<RevisionRow, (typeof SUMMARY_COLUMNS)[number]>;

export function toSummary(row: SummaryRow): RevisionSummary {
  return {
    number: row.number,
    publishedAt: row.published_at,
    ...(row.published_by && { publishedBy: row.published_by }),
    message: row.message,
    effectiveFrom: row.effective_from,
    ...(row.editorial && { editorial: JSON.parse(row.editorial) as string[] }),
  };
}

export function toDocument(options: {
  row: DocumentRow;
  revision?: SummaryRow;
}): StoredDocument {
  const { row, revision } = options;
  return {
    id: row.id,
    serviceRef: row.service_ref,
    entityUid: row.entity_uid,
    version: row.version,
    ...(row.hidden_at && { hiddenAt: row.hidden_at }),
    ...(row.hidden_because && { hiddenBecause: row.hidden_because }),
    ...(row.source && { source: JSON.parse(row.source) as DocumentSource }),
    ...(row.sync && { sync: JSON.parse(row.sync) as SyncState }),
    findings: JSON.parse(row.findings) as Finding[],
    ...(row.last_text && { lastText: JSON.parse(row.last_text) as LastText }),
    ...(row.disagreement && {
      disagreement: JSON.parse(row.disagreement) as SourceDisagreement,
    }),
    ...(revision && { revision: toSummary(revision) }),
  };
}

export function toRevision<TDocument>(
  row: RevisionRow,
): StoredRevision<TDocument> {
  return {
    ...toSummary(row),
    documentId: row.document_id,
    content: JSON.parse(row.content) as TDocument,
    verdict: { ruleSet: row.rule_set, ...JSON.parse(row.verdict) },
  };
}

export async function readRevisionRow(options: {
  database: Knex;
  documentId: string;
  number: number;
}): Promise<RevisionRow | undefined> {
  const { database, documentId, number } = options;
  return database<RevisionRow>('revisions')
    .where({ document_id: documentId, number })
    .first();
}
