import {
  Dispute,
  EditorialRewording,
  ExceptionTerms,
  GrantedException,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** An entity that declares uses, under the name and the id that it has now. */
export interface SliceEntity {
  entityRef: string;
  /** Of the catalog. */
  entityUid: string;
}

/** A row of an entity, as it is stored. */
export interface RowKey {
  documentId: string;
  variant: string;
  taskId: string;
}

/** The state of all that is stored for an entity. */
export interface SliceVersion extends SliceEntity {
  id: string;
  /** Counts changes. */
  version: number;
  /** ISO 8601; of the last change. */
  changedAt: string;
}

/** What a row was acknowledged as. */
export interface StoredAcknowledgement extends RowKey {
  sliceId: string;
  ownerRef: string;
  revision: number;
  hash: string;
  /** JSON text of what was hashed. */
  content: string;
  by: string;
  /** ISO 8601. */
  at: string;
}

/** A dispute with the row that it is about. */
export interface StoredDispute extends Dispute {
  sliceId: string;
  documentId: string;
}

/** An exception with the row that it is about. */
export interface StoredException extends GrantedException {
  sliceId: string;
  documentId: string;
}

/** The evidence of a row. */
export interface StoredEvidence extends RowKey {
  sliceId: string;
  url: string;
  doneAt: string;
  due?: string;
  by: string;
  at: string;
}

/** All that is stored for some entities. */
export interface SliceContent {
  acknowledgements: StoredAcknowledgement[];
  disputes: StoredDispute[];
  exceptions: StoredException[];
  evidence: StoredEvidence[];
}

/** What a write did: `changed` is false when it was so already. */
export interface Written<T> {
  changed: boolean;
  result: T;
}

/** A row to be acknowledged, as it is now. */
export type RowToAcknowledge = RowKey &
  Pick<StoredAcknowledgement, 'revision' | 'hash' | 'content'>;

/** What is said about a row by somebody. */
export interface RowWrite {
  entity: SliceEntity;
  row: RowKey;
  serviceRef: string;
  /** Full ref of the user. */
  by: string;
}

/** Which page of a list, the newest first. */
export interface StorePage {
  limit: number;
  /** Time and id of the last one of the page before. */
  before?: { at: string; id: string };
}

/**
 * What teams said about their rows, by entity. Entities are told apart by uid:
 * another one under the same name begins with nothing. Every change counts up
 * the version of its entity in the same transaction.
 */
export interface SliceStore {
  /** Of those entities for which anything is stored. One statement. */
  getVersions(entityUids: string[]): Promise<SliceVersion[]>;

  /** What is stored for entities, all of it or for one document. */
  read(options: {
    sliceIds: string[];
    documentId?: string;
  }): Promise<SliceContent>;

  /** Other words for duties that their publisher called editorial. */
  getRewordings(
    documentIds: string[],
  ): Promise<
    Array<Omit<EditorialRewording, 'serviceRef'> & { documentId: string }>
  >;

  /** Stores what is not stored so already, and withdraws disputes of these rows. */
  acknowledge(options: {
    entity: SliceEntity;
    ownerRef: string;
    by: string;
    rows: RowToAcknowledge[];
  }): Promise<Written<undefined>>;

  /** The dispute of a row, the open one if there is one. */
  raiseDispute(
    options: RowWrite & { ownerRef?: string; title: string; reason: string },
  ): Promise<Written<StoredDispute>>;

  /**
   * Answers a dispute, and grants the exception that goes with it.
   *
   * @throws ConflictError when it has another answer already
   */
  answerDispute(options: {
    dispute: StoredDispute;
    answer: string;
    by: string;
    outcome: 'upheld' | 'declined' | 'exception';
    exception?: ExceptionTerms;
  }): Promise<Written<StoredDispute>>;

  /** Grants an exception in place of the one that holds for the task. */
  grantException(
    options: RowWrite & ExceptionTerms & { reason: string },
  ): Promise<Written<StoredException>>;

  endException(options: {
    exception: StoredException;
    by: string;
  }): Promise<Written<undefined>>;

  linkEvidence(
    options: Omit<RowWrite, 'serviceRef'> &
      Pick<StoredEvidence, 'url' | 'doneAt' | 'due'>,
  ): Promise<Written<StoredEvidence>>;

  getDispute(id: string): Promise<StoredDispute | undefined>;
  getException(id: string): Promise<StoredException | undefined>;

  /** Of some entities, or of one document. */
  listDisputes(
    options: StorePage & {
      entityUids?: string[];
      documentIds: string[];
      status?: 'open' | 'answered';
    },
  ): Promise<StoredDispute[]>;

  listExceptions(
    options: StorePage & { entityUids: string[]; documentIds: string[] },
  ): Promise<StoredException[]>;

  /** What a user has seen of an entity. */
  getSeen(options: {
    userRef: string;
    entityUid: string;
  }): Promise<{ seenAt: string; rows: Record<string, string> } | undefined>;

  putSeen(options: {
    userRef: string;
    entityUid: string;
    rows: Record<string, string>;
  }): Promise<void>;
}
