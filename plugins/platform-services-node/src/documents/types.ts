import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  DocumentSource,
  Finding,
  ParsedDocument,
  RevisionSummary,
  SourceDisagreement,
  SyncState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import type { DocumentStore } from './store/DocumentStore';

/**
 * One kind of document that is kept beside a platform service, such as its
 * responsibility matrix: how it is found, read, checked and published. All of
 * its functions are pure, but for what {@link DocumentKind.beginRun} gives.
 *
 * @public
 */
export interface DocumentKind<TDocument> {
  /** Annotation on a PlatformService that points at the file. */
  annotation: string;
  /** As people call it in messages, such as `responsibility matrix`. */
  title: string;
  /** Version of all rules; kept with each revision. */
  ruleSet: string;
  /** Reads a text and applies every rule that looks at nothing else. */
  check(options: {
    text: string;
    /** Content of the newest revision, for rules that compare. */
    previous?: TDocument;
  }): CheckedDocument<TDocument>;
  /**
   * Begins a run of {@link ContextRules}. What they look up for several
   * documents they look up at most once in a run, and not before it is needed.
   * Default: there are no such rules.
   */
  beginRun?(options: {
    store: DocumentStore<TDocument>;
  }): ContextRules<TDocument>;
  /** What a document says about itself. */
  describe(document: TDocument): DocumentDescription;
  /**
   * The content of a revision: what readers may see, with what is assigned
   * once and kept. Default: the document as it is.
   */
  publish?(options: {
    document: TDocument;
    /** Content of the revision before. */
    previous?: TDocument;
  }): TDocument;
}

/**
 * Applies the rules that look at more than a text: at other documents, the
 * catalog, the day. Their errors keep a text from being taken over only when
 * it says something new: what is published stays right when others change.
 *
 * @public
 */
export type ContextRules<TDocument> = (options: {
  /** Full ref of the service that the document is meant for. */
  serviceRef: string;
  document: TDocument;
  /** Content of the newest revision, for rules that compare. */
  previous?: TDocument;
}) => Promise<
  Pick<CheckedDocument<TDocument>, 'findings' | 'notChecked'> & {
    /** The same text may be judged otherwise soon: it is looked at again and again. */
    again?: boolean;
  }
>;

/**
 * What editing documents of a kind needs beside {@link DocumentKind}.
 *
 * @public
 */
export interface DraftKind<TDocument> {
  /**
   * Applies schema and rules to a draft, with all that the backend knows.
   *
   * @returns no document while the draft does not satisfy the schema
   */
  check(options: {
    /** Full ref of the service whose draft it is. */
    serviceRef: string;
    content: JsonObject;
    /** Content of the newest revision. */
    previous?: TDocument;
    /** With all other documents of the kind. */
    store: DocumentStore<TDocument>;
    /** Who saves or publishes it: findings say nothing that they may not read. */
    credentials: BackstageCredentials;
  }): Promise<
    Pick<CheckedDocument<TDocument>, 'document' | 'findings' | 'notChecked'>
  >;
  /** The same document, with why it changed, by whom, and from when on it is meant to be in force (absent: at once). Pure. */
  seal(options: {
    document: TDocument;
    message: string;
    /** Full ref of the user. */
    by: string;
    /** `YYYY-MM-DD` */
    effectiveFrom?: string;
  }): TDocument;
  /**
   * What of a draft is still to be published after it was, and stays as the
   * draft. Pure. Default: nothing ever is.
   */
  rest?(options: {
    document: TDocument;
    /** Content of the revision that it has become. */
    published: TDocument;
  }): TDocument | undefined;
}

/**
 * A text after all checks. `document` is absent when the text is not a
 * document of the kind at all.
 *
 * @public
 */
export interface CheckedDocument<TDocument> extends ParsedDocument<TDocument> {
  /** Rules that could not be checked. */
  notChecked: string[];
}

/**
 * What a document says about itself.
 *
 * @public
 */
export interface DocumentDescription {
  /** Ref of the service that it belongs to, as written. */
  serviceRef: string;
  /** Why it changed. */
  message?: string;
  /** Ref of who changed it. */
  publishedBy?: string;
  /** ISO 8601 instant or `YYYY-MM-DD` from which it is meant to be in force. */
  effectiveFrom?: string;
}

/**
 * What was found when a text was last read, taken over or not.
 *
 * @public
 */
export interface LastText {
  /** Where it was read; another place is read anew. */
  place: string;
  /** Of the reader. */
  etag?: string;
  hash: string;
  ruleSet: string;
  status: 'ok' | 'rejected';
  /** To be judged again though it is the same. */
  again?: boolean;
  message?: string;
  /** Rules that could not be checked. */
  notChecked: string[];
}

/**
 * A document as it is stored, without the content of its revisions.
 *
 * @public
 */
export interface StoredDocument {
  /** Random; the only thing about a document that is told to everyone. */
  id: string;
  serviceRef: string;
  entityUid: string;
  /** Counts changes of any kind; 1 for the first. */
  version: number;
  /** ISO 8601; since when nobody sees it. */
  hiddenAt?: string;
  hiddenBecause?: HiddenReason;
  source?: DocumentSource;
  sync?: SyncState;
  findings: Finding[];
  lastText?: LastText;
  /** What the annotation says that the source does not. */
  disagreement?: SourceDisagreement;
  /** The newest revision. */
  revision?: RevisionSummary;
}

/**
 * Why a document is hidden: its entity is gone, another entity has taken the
 * name, or the document of the former entity has taken its place.
 *
 * @public
 */
export type HiddenReason =
  | 'entity-gone'
  | 'entity-replaced'
  | 'former-confirmed';

/**
 * A revision with its content.
 *
 * @public
 */
export interface StoredRevision<TDocument> extends RevisionSummary {
  documentId: string;
  content: TDocument;
  /** The verdict of the day on which it was stored. */
  verdict: RevisionVerdict;
}

/**
 * What the rules of its day said about a revision.
 *
 * @public
 */
export interface RevisionVerdict {
  ruleSet: string;
  findings: Finding[];
  notChecked: string[];
}

/**
 * A revision that is in force at a time or comes into force after it.
 *
 * @public
 */
export interface StandingRevision extends RevisionSummary {
  documentId: string;
  serviceRef: string;
  standing: 'in-force' | 'announced';
}

/**
 * What becomes a revision.
 *
 * @public
 */
export interface NewRevision<TDocument> {
  content: TDocument;
  contentHash: string;
  verdict: RevisionVerdict;
  message: string;
  /** Ref of a user or group. */
  publishedBy?: string;
  /** ISO 8601 instant or day from which it is meant to be in force. */
  effectiveFrom?: string;
  /** Ids of parts that its publisher calls merely reworded. */
  editorial?: string[];
}
