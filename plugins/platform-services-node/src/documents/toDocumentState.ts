import {
  DocumentState,
  ReadOnlyReason,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { AnswerVersion, createVersion } from '../http';
import { StoredDocument } from './types';

/**
 * What readers may know about a document beside its content.
 *
 * @param options - `extra`: what else the answer depends on, for the etag
 * @returns `version` names this state; its etag is in the state too once there is a revision
 *
 * @public
 */
export function toDocumentState(options: {
  serviceRef: string;
  document?: StoredDocument;
  extra?: string[];
}): { state: DocumentState; version: AnswerVersion } {
  const { serviceRef, extra = [] } = options;
  const document = options.document && seenPart(options.document);
  const version = createVersion({
    revision: document?.revision?.number ?? 0,
    parts: [
      serviceRef,
      document?.id ?? '',
      String(document?.version ?? 0),
      ...extra,
    ],
  });
  const readOnly = readOnlyReason(document);
  return {
    version,
    state: {
      serviceRef,
      ...(document?.source && { source: document.source }),
      ...(document?.sync && { sync: document.sync }),
      findings: document?.findings ?? [],
      ...(readOnly && { readOnly }),
      ...(document?.disagreement && { disagreement: document.disagreement }),
      sourceEtag: sourceEtagOf({ serviceRef, ...(document && { document }) }),
      ...(document?.revision && {
        revision: document.revision,
        etag: version.etag,
      }),
    },
  };
}

/** Names where a document is kept, and what the annotation says about it. */
export function sourceEtagOf(options: {
  serviceRef: string;
  document?: StoredDocument;
}): string {
  const { serviceRef } = options;
  const document = options.document && seenPart(options.document);
  return createVersion({
    parts: [
      'source',
      serviceRef,
      document?.id ?? '',
      document?.source?.type ?? '',
      document?.source?.since ?? '',
      document?.disagreement?.message ?? '',
    ],
  }).etag;
}

/** Why nobody can change a document here; undefined when somebody can. */
export function readOnlyReason(
  document: StoredDocument | undefined,
): ReadOnlyReason | undefined {
  if (document?.disagreement) {
    return 'disagreement';
  }
  return document?.source?.type === 'git' ? 'git' : undefined;
}

/** A document that is nothing but a draft is not there for readers. */
function seenPart(document: StoredDocument): StoredDocument | undefined {
  return document.source || document.sync || document.revision
    ? document
    : undefined;
}
