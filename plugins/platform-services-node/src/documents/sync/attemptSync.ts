import { Entity } from '@backstage/catalog-model';
import {
  DocumentSource,
  SyncState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { DocumentReader } from './DocumentReader';
import { findDisagreement } from '../disagreement';
import { DocumentStore, SyncOutcome } from '../store/DocumentStore';
import { DocumentRefusedError, DocumentUnavailableError } from './errors';
import { hashContent, hashText } from '../hashing';
import { describeRejection, judgeText } from './judgeText';
import { DocumentLocation } from './resolveDocumentLocation';
import { ContextRules, DocumentKind, LastText, StoredDocument } from '../types';

/** What {@link attemptSync} needs. */
export interface AttemptSyncOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  reader: DocumentReader;
  store: DocumentStore<TDocument>;
  serviceRef: string;
  entityUid: string;
  entity: Entity;
  /** As stored before the attempt. */
  before?: StoredDocument;
  /** What of the rules looks at more than the text. */
  contextRules?: ContextRules<TDocument>;
  now: Date;
}

/**
 * One attempt to bring a document up to date: find it, read it, judge it.
 * Stores nothing; whatever goes wrong with the document is in the outcome.
 */
export async function attemptSync<TDocument>(
  options: AttemptSyncOptions<TDocument>,
): Promise<SyncOutcome<TDocument>> {
  const { kind, reader, serviceRef, entityUid, entity, before, now } = options;
  const at = now.toISOString();
  const disagreement = findDisagreement({
    serviceRef,
    source: before?.source,
    value: entity.metadata.annotations?.[kind.annotation],
    kind,
  });
  const base = {
    serviceRef,
    entityUid,
    basedOn: before?.version ?? 0,
    ...(disagreement && { disagreement }),
  };

  let location: DocumentLocation;
  try {
    location = reader.locate({ entity, annotation: kind.annotation });
  } catch (error) {
    return { ...base, sync: toSyncState({ error, at }) };
  }

  const place = placeOf(location);
  const known = knownText({ ...options, place });
  const source: DocumentSource = {
    ...describeChoice(before?.source),
    type: 'git',
    ...describeLocation(location),
  };
  try {
    const { text, etag } = await reader.read({ location, etag: known?.etag });
    const readSource = { ...source, readAt: at };
    if (known && (text === undefined || hashText(text) === known.hash)) {
      return {
        ...base,
        source: readSource,
        sync: stateOf(known, at),
        lastText: { ...known, ...(etag && { etag }) },
      };
    }
    if (text === undefined) {
      throw new DocumentUnavailableError(`${source.url} gave no text.`);
    }
    const judgement = await judge({
      ...options,
      text,
      etag,
      place,
      source,
      at,
    });
    return { ...base, source: readSource, ...judgement };
  } catch (error) {
    return { ...base, source, sync: toSyncState({ error, at }) };
  }
}

async function judge<TDocument>(
  options: AttemptSyncOptions<TDocument> & {
    text: string;
    etag?: string;
    place: string;
    source: DocumentSource;
    at: string;
  },
): Promise<
  Pick<SyncOutcome<TDocument>, 'sync' | 'findings' | 'lastText' | 'publish'>
> {
  const { kind, store, before, text, etag, place, source, at } = options;
  const newest =
    before?.revision &&
    (await store.getRevision({
      documentId: before.id,
      number: before.revision.number,
    }));
  const previous = newest && { previous: newest.content };
  const { document, findings, notChecked, again } = await judgeText({
    ...options,
    ...previous,
  });
  const lastText: LastText = {
    place,
    ...(etag && { etag }),
    hash: hashText(text),
    ruleSet: kind.ruleSet,
    status: document ? 'ok' : 'rejected',
    ...(again && { again }),
    ...(!document && { message: describeRejection(findings) }),
    notChecked,
  };
  const result = { sync: stateOf(lastText, at), findings, lastText };
  if (!document) {
    return result;
  }
  const content = kind.publish?.({ document, ...previous }) ?? document;
  const contentHash = hashContent(content);
  if (newest && hashContent(newest.content) === contentHash) {
    return result;
  }
  const description = kind.describe(document);
  return {
    ...result,
    publish: {
      content,
      contentHash,
      verdict: { ruleSet: kind.ruleSet, findings, notChecked },
      message: description.message ?? `synced from ${source.url} at ${at}`,
      ...(description.publishedBy && { publishedBy: description.publishedBy }),
      ...(description.effectiveFrom && {
        effectiveFrom: description.effectiveFrom,
      }),
    },
  };
}

/**
 * The last text, if it was read at this place and judged by these rules. One
 * that was rejected is judged again, as is one whose rules ask for it: what was
 * wrong may lie elsewhere.
 */
function knownText<TDocument>(
  options: AttemptSyncOptions<TDocument> & { place: string },
): LastText | undefined {
  const { kind, before, contextRules, place } = options;
  const lastText = before?.lastText;
  return lastText?.place === place &&
    lastText.ruleSet === kind.ruleSet &&
    ((lastText.status === 'ok' && !lastText.again) || !contextRules)
    ? lastText
    : undefined;
}

function stateOf(text: LastText, at: string): SyncState {
  return {
    status: text.status,
    at,
    ...(text.message && { message: text.message }),
  };
}

function toSyncState(options: { error: unknown; at: string }): SyncState {
  const { error, at } = options;
  if (error instanceof DocumentRefusedError) {
    return { status: 'refused', at, message: error.message };
  }
  if (error instanceof DocumentUnavailableError) {
    return { status: 'failed', at, message: error.message };
  }
  throw error;
}

function placeOf(location: DocumentLocation): string {
  return location.type === 'url'
    ? location.url
    : `file:${location.directory}/${location.path}`;
}

/** What of a source does not depend on the place. */
function describeChoice(
  source: DocumentSource | undefined,
): Pick<DocumentSource, 'readAt' | 'since' | 'chosenBy'> {
  const { readAt, since, chosenBy } = source ?? {};
  return {
    ...(readAt && { readAt }),
    ...(since && { since }),
    ...(chosenBy && { chosenBy }),
  };
}

/** What people may see of a place: no folders of the server. */
function describeLocation(
  location: DocumentLocation,
): Pick<DocumentSource, 'url' | 'editUrl'> {
  return location.type === 'url'
    ? {
        url: location.url,
        ...(location.editUrl && { editUrl: location.editUrl }),
      }
    : { url: `file:${location.path}` };
}
