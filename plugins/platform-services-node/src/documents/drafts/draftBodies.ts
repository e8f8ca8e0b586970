import {
  DocumentDraft,
  PublishedDocument,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { createVersion } from '../../http';
import { StoredDraft } from '../store/DraftStore';
import { toDocumentState } from '../toDocumentState';
import { StoredDocument } from '../types';

/** Names one saved state of a draft; strong, without quotes. */
export function draftEtag(draft: StoredDraft<unknown>): string {
  return createVersion({
    revision: draft.basedOn,
    parts: ['draft', draft.id, String(draft.version)],
  }).etag;
}

/** A draft as those see it who may change it. */
export function toDraftBody<TDocument>(options: {
  serviceRef: string;
  draft: StoredDraft<TDocument>;
}): DocumentDraft<TDocument> {
  const { serviceRef, draft } = options;
  const { content, basedOn, updatedAt, updatedBy, findings, notChecked } =
    draft;
  return {
    serviceRef,
    document: content,
    basedOn,
    updatedAt,
    updatedBy,
    findings,
    notChecked,
    etag: draftEtag(draft),
  };
}

/** The answer to a publication. */
export function toPublishedBody(options: {
  document: StoredDocument;
  revision: RevisionSummary;
  /** False when the same request had made it before. */
  created: boolean;
}): PublishedDocument {
  const { document, revision, created } = options;
  const { serviceRef } = document;
  const { state } = toDocumentState({ serviceRef, document });
  return { ...state, revision, created };
}
