import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { createVersion } from '../../http';
import { StoredDocument } from '../types';
import { DraftWriteOptions } from './DraftService';

/**
 * A change of what is published, made in one step and without a draft.
 *
 * @public
 */
export interface Amendment<TDocument> {
  /** Id of the audit event. */
  eventId: string;
  /** As asked for; a repeat of it is recognised by that. */
  request: object;
  /**
   * Looks at what is to be changed. Pure.
   *
   * @throws InputError when it cannot be done
   */
  plan(options: {
    /** Content of the newest revision. */
    newest: TDocument;
    /** The draft, unless it is too unfinished to be looked at. */
    draft?: TDocument;
  }): {
    /** Why it changed, for those whom it concerns. */
    message: string;
    /** Called for the newest revision and for the draft. Pure. */
    change(document: TDocument): TDocument;
  };
}

/**
 * What became of an {@link Amendment}.
 *
 * @public
 */
export interface AmendedDocument {
  document: StoredDocument;
  /** The newest one: made by this request, or by the same one before. */
  revision: RevisionSummary;
}

/**
 * Whose document is amended, as whom, from which state on, and how.
 *
 * @public
 */
export interface AmendOptions<TDocument> extends DraftWriteOptions {
  amendment: Amendment<TDocument>;
}

/** Names a request as it was sent: what, by whom, and from which state on. */
export function nameOfAmendment(options: {
  by: string;
  precondition: { ifMatch?: string };
  amendment: { eventId: string; request: object };
}): string {
  const { by, precondition, amendment } = options;
  return createVersion({
    parts: [
      amendment.eventId,
      by,
      (precondition.ifMatch ?? '').replace(/W\//g, ''),
      JSON.stringify(amendment.request),
    ],
  }).etag;
}
