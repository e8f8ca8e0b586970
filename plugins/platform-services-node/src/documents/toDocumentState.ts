import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
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
  const { serviceRef, document, extra = [] } = options;
  const version = createVersion({
    revision: document?.revision?.number ?? 0,
    parts: [
      serviceRef,
      document?.id ?? '',
      String(document?.version ?? 0),
      ...extra,
    ],
  });
  return {
    version,
    state: {
      serviceRef,
      ...(document?.source && { source: document.source }),
      ...(document?.sync && { sync: document.sync }),
      findings: document?.findings ?? [],
      ...(document?.revision && {
        revision: document.revision,
        etag: version.etag,
      }),
    },
  };
}
