import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { DocumentKind, StoredDocument } from '../types';
import { compareSource, isPointedAt } from './compareSource';
import { DocumentReader } from './DocumentReader';

/** How soon a document is looked at again that was not in order. */
const TROUBLED_REFRESH_MS = 30_000;

interface DueOptions {
  kind: Pick<DocumentKind<unknown>, 'annotation' | 'title'>;
  reader: Pick<DocumentReader, 'locate'>;
  /** How old what is known of a document in a remote repository may become. */
  refreshEveryMs: number;
  now: Date;
  entity: Entity;
  /** As it is known. */
  document?: StoredDocument;
}

/**
 * Whether a document is to be looked at: it is new, changed place, lies in a
 * file of this machine, or has not been looked at for a while.
 */
export function isDue(options: DueOptions): boolean {
  const { kind, refreshEveryMs, now, entity, document } = options;
  if (document?.source?.type === 'database') {
    const { disagreement } = compareSource({ kind, entity, before: document });
    return disagreement?.message !== document.disagreement?.message;
  }
  if (!document?.sync) {
    return isPointedAt({ entity, kind });
  }
  const isFile =
    entity.metadata.annotations?.[ANNOTATION_LOCATION]?.startsWith('file:');
  const age = now.getTime() - Date.parse(document.sync.at);
  const dueAfter =
    document.sync.status === 'ok'
      ? refreshEveryMs
      : Math.min(refreshEveryMs, TROUBLED_REFRESH_MS);
  return isFile || age >= dueAfter || hasMoved(options);
}

function hasMoved(options: DueOptions): boolean {
  const { kind, reader, entity, document } = options;
  try {
    const location = reader.locate({ entity, annotation: kind.annotation });
    return location.type === 'url' && location.url !== document?.source?.url;
  } catch {
    return document?.sync?.status === 'ok';
  }
}
