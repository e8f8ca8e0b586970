import {
  MatrixDraft,
  MatrixImport,
  MatrixPublishRequest,
  PublishPreview,
  ResponsibilityMatrix,
  RevisionDiff,
  ServiceMatrix,
  diffForParties,
  lintMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  DocumentState,
  PublishedDocument,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import type { TableOptions } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { DraftVersion } from '../api';
import { FakeSharedResponsibilityApi } from './FakeSharedResponsibilityApi';
import { postgresMatrix } from './matrices';

const REACH = { entities: 3, owners: 2, more: false };

/** Keeps a draft as the backend does: a write holds only for the state it starts from. */
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
  #version = 0;
  #newest?: RevisionSummary;

  constructor(state: Partial<ServiceMatrix> = {}) {
    super({ state: { source: { type: 'database' }, ...state } });
  }

  /** What somebody else does in the meantime. */
  saveAsAnother(document: ResponsibilityMatrix): void {
    this.#put('platformservice:default/managed-postgres', document);
  }

  publishAsAnother(message: string): void {
    this.#newest = {
      number: (this.#newest?.number ?? 12) + 1,
      publishedAt: '2026-11-22T12:00:00Z',
      message,
      effectiveFrom: '2026-11-22T12:00:00Z',
    };
  }

  override async getMatrixDraft(): Promise<MatrixDraft | undefined> {
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
    return this.#put(serviceRef, document);
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
    const after = this.#draft().document;
    return {
      serviceRef,
      comparedWith: 12,
      outdated: false,
      publishable: !lintMatrix(after).findings.some(
        ({ severity }) => severity === 'error',
      ),
      parties: diffForParties({ from: postgresMatrix, to: after })
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
    this.published.push(request);
    this.draft = undefined;
    this.publishAsAnother(request.message);
    return {
      serviceRef,
      findings: [],
      created: true,
      revision: this.#newest!,
    };
  }

  override async getServiceMatrix(serviceRef: string): Promise<ServiceMatrix> {
    const state = await super.getServiceMatrix(serviceRef);
    return {
      ...state,
      documentId: 'matrix-of-postgres',
      ...(this.#newest && { revision: this.#newest }),
    };
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
      throw Object.assign(new Error('There is no draft.'), { statusCode: 404 });
    }
    return this.draft;
  }

  #check(etag: string | undefined): void {
    if (etag !== this.draft?.etag) {
      throw Object.assign(new Error('Somebody else was faster.'), {
        statusCode: 412,
      });
    }
  }

  #put(serviceRef: string, document: ResponsibilityMatrix): MatrixDraft {
    this.#version += 1;
    this.draft = {
      serviceRef,
      document,
      basedOn: 12,
      updatedAt: '2026-11-22T12:03:00Z',
      updatedBy: 'user:default/data-sre',
      findings: lintMatrix(document).findings,
      notChecked: [],
      etag: `draft-${this.#version}`,
    };
    return this.draft;
  }
}
