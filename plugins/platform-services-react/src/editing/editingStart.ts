import { DocumentDraft } from '@plinth/backstage-plugin-platform-services-common/document';

/**
 * What an editor begins with.
 *
 * @public
 */
export interface EditingStart<TDocument> {
  /** The draft as it is stored; absent: there is none yet. */
  stored?: DocumentDraft<TDocument>;
  /** The newest revision; absent: there is none yet. */
  published?: { number: number; document: TDocument };
  /** What is edited when there is neither. */
  first: TDocument;
}

/**
 * What a draft is saved on top of.
 *
 * @public
 */
export interface DraftBase<TDocument> {
  /** Of the draft as it is stored; absent: there is none. */
  etag?: string;
  /** Number of the revision that the draft changes; 0: none. */
  basedOn: number;
  /** As it was read or saved last: what mine and theirs both began with. */
  document: TDocument;
}

/**
 * What the first save is on top of: the draft, else the newest revision, else
 * nothing.
 *
 * @public
 */
export function baseOf<TDocument>(
  start: EditingStart<TDocument>,
): DraftBase<TDocument> {
  const { stored, published, first } = start;
  return {
    ...(stored && { etag: stored.etag }),
    basedOn: stored?.basedOn ?? published?.number ?? 0,
    document: stored?.document ?? published?.document ?? first,
  };
}
