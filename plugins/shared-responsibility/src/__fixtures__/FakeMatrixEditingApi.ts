import {
  MatrixDraft,
  MatrixImport,
  MatrixPublishRequest,
  PublishPreview,
  PublishedMatrix,
  ResponsibilityMatrix,
  RevisionDiff,
  ServiceMatrix,
  diffForParties,
  lintMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  DocumentState,
  PublishedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import type { TableOptions } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { DraftVersion } from '../api';
import { FakeSharedResponsibilityApi } from './FakeSharedResponsibilityApi';
import { postgresMatrix } from './matrices';

const POSTGRES = 'platformservice:default/managed-postgres';
const REACH = { entities: 3, owners: 2, more: false };

/**
 * Keeps a draft and revisions as the backend does: a write holds only for the
 * state that it starts from, and a draft is published only on top of the
 * revision that it changes.
 */
export class FakeMatrixEditingApi extends FakeSharedResponsibilityApi {
  draft?: MatrixDraft;
  published: MatrixPublishRequest[] = [];
  sources: string[] = [];
  /** What was said of the tables that were imported. */
  mappings: Array<TableOptions | undefined> = [];
  /** Nothing of a table is understood by itself. */
  needsMapping = false;
  /** When set, saving fails with it. */
  failure?: Error;
  /** When set, reading the draft fails with it. */
  readFailure?: Error;
  #version = 0;
  /** Behind the one of the fixtures. */
  #revisions: PublishedMatrix[] = [];

  constructor(state: Partial<ServiceMatrix> = {}) {
    super({ state: { source: { type: 'database' }, ...state } });
  }

  /** What somebody else does in the meantime. */
  saveAsAnother(
    document: ResponsibilityMatrix,
    basedOn = this.draft?.basedOn ?? this.#number(),
  ): void {
    this.#put(POSTGRES, document, basedOn);
  }

  /** Somebody else publishes a document: there is no draft then. */
  publishAsAnother(
    message: string,
    document = this.draft?.document ?? postgresMatrix,
  ): void {
    this.draft = undefined;
    this.#publish(POSTGRES, message, document);
  }

  /** What was published since the test began, the last of it. */
  get newest(): PublishedMatrix | undefined {
    return this.#revisions[this.#revisions.length - 1];
  }

  override async getMatrixDraft(): Promise<MatrixDraft | undefined> {
    if (this.readFailure) {
      throw this.readFailure;
    }
    return this.draft;
  }

  override async saveMatrixDraft(
    serviceRef: string,
    document: ResponsibilityMatrix,
    options: DraftVersion & { basedOn?: number },
  ): Promise<MatrixDraft> {
    if (this.failure) {
      throw this.failure;
    }
    this.#check(options.etag);
    const newest = await this.#newestNumber(serviceRef);
    const basedOn = options.basedOn ?? this.draft?.basedOn ?? newest;
    if (basedOn > newest) {
      throw failureOf(400, `There is no revision ${basedOn}.`);
    }
    return this.#put(serviceRef, document, basedOn);
  }

  override async discardMatrixDraft(
    _serviceRef: string,
    options: { etag: string },
  ): Promise<void> {
    this.#check(options.etag);
    this.draft = undefined;
  }

  override async getPublishPreview(
    serviceRef: string,
  ): Promise<PublishPreview> {
    const { document: after, basedOn } = this.#draft();
    const comparedWith = await this.#newestNumber(serviceRef);
    return {
      serviceRef,
      comparedWith,
      outdated: basedOn !== comparedWith,
      publishable: !lintMatrix(after).findings.some(
        ({ severity }) => severity === 'error',
      ),
      parties: diffForParties({
        from: this.newest?.document ?? postgresMatrix,
        to: after,
      })
        .filter(({ changes }) => changes.length > 0)
        .map(diff => ({
          ...diff,
          ...(diff.party.resolve && { reach: REACH }),
        })),
      reach: REACH,
      etag: this.#draft().etag,
    };
  }

  override async publishMatrix(
    serviceRef: string,
    request: MatrixPublishRequest,
    options: { etag: string },
  ): Promise<PublishedDocument> {
    this.#check(options.etag);
    const { document, basedOn } = this.#draft();
    if (basedOn !== (await this.#newestNumber(serviceRef))) {
      throw failureOf(412, 'A newer revision has been published.');
    }
    this.published.push(request);
    this.draft = undefined;
    return {
      serviceRef,
      findings: [],
      created: true,
      revision: this.#publish(serviceRef, request.message, document),
    };
  }

  override async getServiceMatrix(serviceRef: string): Promise<ServiceMatrix> {
    const state = await super.getServiceMatrix(serviceRef);
    return {
      ...state,
      documentId: 'matrix-of-postgres',
      ...(this.newest && { revision: this.newest }),
    };
  }

  override async getMatrixRevision(
    serviceRef: string,
    number?: number,
  ): Promise<PublishedMatrix> {
    return (
      this.#revisions.find(revision => revision.number === number) ??
      super.getMatrixRevision(serviceRef)
    );
  }

  override async importMatrix(
    serviceRef: string,
    text: string,
    options: { mapping?: TableOptions },
  ): Promise<MatrixImport> {
    const headings = text.split('\n')[0].split(';');
    this.mappings.push(options.mapping);
    if (this.needsMapping && !options.mapping) {
      return {
        serviceRef,
        dryRun: true,
        headings,
        notUnderstood: [
          {
            rule: 'table',
            severity: 'error',
            message: 'No column holds letters.',
            path: [],
          },
        ],
        findings: [],
        notChecked: [],
        kept: [],
        parties: [],
      };
    }
    return {
      serviceRef,
      dryRun: true,
      headings,
      document: postgresMatrix,
      mapping: {
        layout: 'raci',
        scheme: 'raci',
        fields: { task: 'What', area: 'Where' },
        parties: { Ops: 'platform' },
        owners: {},
        guessed: ['“Ops” was taken for the platform.'],
      },
      notUnderstood: [
        {
          rule: 'table',
          severity: 'warning',
          message: 'Row 4, column "Ops": "maybe" is not a letter.',
          path: [],
          line: 4,
          column: 3,
        },
      ],
      findings: [],
      notChecked: [],
      kept: [],
      parties: [],
    };
  }

  override async setMatrixSource(
    serviceRef: string,
    type: 'git' | 'database',
  ): Promise<DocumentState> {
    this.sources.push(type);
    return { serviceRef, findings: [], source: { type } };
  }

  override async compareRevisions(
    serviceRef: string,
    options: { from: number; to: number },
  ): Promise<RevisionDiff> {
    return {
      serviceRef,
      from: options.from,
      to: options.to,
      parties: [],
      etag: 'd1',
    };
  }

  #draft(): MatrixDraft {
    if (!this.draft) {
      throw failureOf(404, 'There is no draft.');
    }
    return this.draft;
  }

  #check(etag: string | undefined): void {
    if (etag !== this.draft?.etag) {
      throw failureOf(412, 'Somebody else was faster.');
    }
  }

  /** Of the newest revision of PostgreSQL. */
  #number(): number {
    return this.newest?.number ?? 12;
  }

  async #newestNumber(serviceRef: string): Promise<number> {
    return (await this.getServiceMatrix(serviceRef)).revision?.number ?? 0;
  }

  #publish(
    serviceRef: string,
    message: string,
    document: ResponsibilityMatrix,
  ): PublishedMatrix {
    const number = this.#number() + 1;
    const revision = {
      serviceRef,
      number,
      publishedAt: '2026-11-22T12:00:00Z',
      message,
      effectiveFrom: '2026-11-22T12:00:00Z',
      document,
      etag: `r${number}`,
    };
    this.#revisions.push(revision);
    return revision;
  }

  #put(
    serviceRef: string,
    document: ResponsibilityMatrix,
    basedOn: number,
  ): MatrixDraft {
    this.#version += 1;
    this.draft = {
      serviceRef,
      document,
      basedOn,
      updatedAt: '2026-11-22T12:03:00Z',
      updatedBy: 'user:default/data-sre',
      findings: lintMatrix(document).findings,
      notChecked: [],
      etag: `draft-${this.#version}`,
    };
    return this.draft;
  }
}

function failureOf(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}
