import { JsonValue } from '@backstage/types';
import type { ReadOnlyReason, SourceDisagreement } from './editing';

/**
 * How grave a finding is: an error keeps a document from being taken over.
 *
 * @public
 */
export type Severity = 'error' | 'warning';

/**
 * Something that is wrong, or probably wrong, in a document.
 *
 * @public
 */
export interface Finding {
  /** Stable id of the rule: `syntax`, `schema`, or one such as `R01`. */
  rule: string;
  severity: Severity;
  /** What is wrong, with the value, and what would be right. */
  message: string;
  /** Where in the document: keys and zero-based indices from its root. */
  path: Array<string | number>;
  /** One-based, when the text is known. */
  line?: number;
  /** One-based, when the text is known. */
  column?: number;
}

/**
 * A document read from text. `document` is absent when the text is not a
 * document of that kind; the findings then say why.
 *
 * @public
 */
export interface ParsedDocument<T> {
  document?: T;
  /** The text as data, whatever it is; absent when it is not even that. */
  value?: JsonValue;
  findings: Finding[];
  /** Where a path of the document stands in the text. */
  locate(path: Array<string | number>): SourcePosition | undefined;
}

/**
 * A place in a text, one-based.
 *
 * @public
 */
export interface SourcePosition {
  line: number;
  column: number;
}

/**
 * Where a document comes from. A document has one source at a time.
 *
 * @public
 */
export interface DocumentSource {
  type: 'git' | 'database';
  /** Of the file, in Git mode; with a scheme, `url:` or `file:` stripped where a browser can open it. */
  url?: string;
  /** Where a person edits the file, when that is known. */
  editUrl?: string;
  /** ISO 8601; when the source was last read with success. */
  readAt?: string;
  /** ISO 8601; since when it is kept there, when somebody chose it here. */
  since?: string;
  /** Full ref of the user who chose it. */
  chosenBy?: string;
  /** Value of the annotation that was set aside when the database was chosen. */
  setAside?: string;
}

/**
 * How the last attempt to read a document in Git mode ended.
 *
 * @public
 */
export interface SyncState {
  /**
   * `ok`: taken over or unchanged. `rejected`: read, but with errors; the last
   * good revision stays. `refused`: the place may not be read. `failed`: it
   * could not be read this time.
   */
  status: 'ok' | 'rejected' | 'refused' | 'failed';
  /** ISO 8601. */
  at: string;
  /** Why, when not `ok`: what happened and what would be right. */
  message?: string;
}

/**
 * What can be said about any document beside its content.
 *
 * @public
 */
export interface DocumentState {
  serviceRef: string;
  source?: DocumentSource;
  sync?: SyncState;
  /** Findings of the last text that was read, taken over or not. */
  findings: Finding[];
  /** Absent: whoever has a role on the service can change it here. */
  readOnly?: ReadOnlyReason;
  /** Present while annotation and stored source differ. */
  disagreement?: SourceDisagreement;
  /**
   * Strong, without quotes; to be sent as `If-Match` when another source is
   * chosen.
   */
  sourceEtag?: string;
  /** The newest stored revision; absent before the first one. */
  revision?: RevisionSummary;
  /** Strong, without quotes; changes with the newest revision. Absent before the first one. */
  etag?: string;
}

/**
 * An immutable published state of a document, without its content.
 *
 * @public
 */
export interface RevisionSummary {
  /** One for the first. */
  number: number;
  /** ISO 8601. */
  publishedAt: string;
  /** Ref of a user or group; absent when a file did not say. */
  publishedBy?: string;
  message: string;
  /** ISO 8601 instant from which it is in force. */
  effectiveFrom: string;
  /** Ids of parts that its publisher called merely reworded. */
  editorial?: string[];
}
