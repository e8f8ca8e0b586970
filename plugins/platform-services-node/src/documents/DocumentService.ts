import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  DocumentState,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { AnswerVersion, createVersion } from '../http';
import { DocumentStore } from './store/DocumentStore';
import { DocumentSync } from './sync/DocumentSync';
import { toDocumentState } from './toDocumentState';
import { RevisionVerdict, StoredDocument } from './types';

/**
 * Something to answer with, and the name of the state that it is from.
 *
 * @public
 */
export interface Answer<TBody> {
  body: TBody;
  version: AnswerVersion;
}

/**
 * Body of `GET .../findings`.
 *
 * @public
 */
export interface DocumentFindings extends DocumentState {
  /** Rules that could not be checked on the last text. */
  notChecked: string[];
}

/**
 * Body of `GET .../revisions`.
 *
 * @public
 */
export interface DocumentRevisions {
  /** The newest first. */
  items: RevisionSummary[];
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * Body of `GET .../revisions/:n`.
 *
 * @public
 */
export interface DocumentRevision<TDocument> extends RevisionSummary {
  serviceRef: string;
  /** Content, as published. */
  document: TDocument;
  /** What the rules of its day said. */
  verdict: RevisionVerdict;
  /** Strong, without quotes; the value of the ETag header. */
  etag: string;
}

/**
 * What can be asked about the documents of one kind. Trusts its caller: who
 * may ask is the matter of `AuthorizedDocumentService`.
 */
export class DocumentService<TDocument> {
  readonly #store: DocumentStore<TDocument>;
  readonly #sync: DocumentSync<TDocument>;

  static create<TDocument>(options: {
    store: DocumentStore<TDocument>;
    sync: DocumentSync<TDocument>;
  }): DocumentService<TDocument> {
    return new DocumentService(options);
  }

  private constructor(options: {
    store: DocumentStore<TDocument>;
    sync: DocumentSync<TDocument>;
  }) {
    this.#store = options.store;
    this.#sync = options.sync;
  }

  /** The document of a service; undefined when there is none. */
  async getDocument(serviceRef: string): Promise<StoredDocument | undefined> {
    return this.#store.getDocument(serviceRef);
  }

  /** What is wrong with the last text that was read, and where. */
  async getFindings(serviceRef: string): Promise<Answer<DocumentFindings>> {
    const document = await this.#store.getDocument(serviceRef);
    const { state, version } = toDocumentState({
      serviceRef,
      extra: ['findings'],
      ...(document && { document }),
    });
    return {
      version,
      body: { ...state, notChecked: document?.lastText?.notChecked ?? [] },
    };
  }

  /** The revisions of a service's document, page by page. */
  async listRevisions(options: {
    serviceRef: string;
    limit: number;
    /** `nextCursor` of the page before. */
    cursor?: string;
  }): Promise<Answer<DocumentRevisions>> {
    const { serviceRef, limit, cursor } = options;
    const document = await this.#store.getDocument(serviceRef);
    const found = document
      ? await this.#store.listRevisions({
          documentId: document.id,
          limit: limit + 1,
          ...(cursor && { below: Number(cursor) }),
        })
      : [];
    const items = found.slice(0, limit);
    return {
      version: createVersion({
        revision: document?.revision?.number ?? 0,
        parts: ['revisions', document?.id ?? '', String(limit), cursor ?? ''],
      }),
      body: {
        items,
        ...(found.length > limit && {
          nextCursor: String(items[items.length - 1].number),
        }),
      },
    };
  }

  /**
   * One revision with its content.
   *
   * @throws NotFoundError when there is none of that number
   */
  async getRevision(options: {
    serviceRef: string;
    number: number;
  }): Promise<Answer<DocumentRevision<TDocument>>> {
    const { serviceRef, number } = options;
    const document = await this.#store.getDocument(serviceRef);
    const revision =
      document &&
      (await this.#store.getRevision({ documentId: document.id, number }));
    if (!revision) {
      throw new NotFoundError(`${serviceRef} has no revision ${number}`);
    }
    const { documentId, content, ...rest } = revision;
    const version = createVersion({
      revision: number,
      parts: ['revision', documentId],
    });
    return {
      version,
      body: { serviceRef, ...rest, document: content, etag: version.etag },
    };
  }

  /** Reads the document of a service again, now. */
  async sync(options: {
    entity: Entity;
    /** Ref of the user who asked for it, or the name of the service. */
    requestedBy: string;
  }): Promise<Answer<DocumentState>> {
    const { entity } = options;
    const document = await this.#sync.syncService(options);
    const { state, version } = toDocumentState({
      serviceRef: stringifyEntityRef(entity),
      ...(document && { document }),
    });
    return { version, body: state };
  }
}
