import {
  DocumentState,
  PublishedDocument,
  SourceRequest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  ExportLosses,
  MatrixDraft,
  MatrixImport,
  MatrixLint,
  MatrixPublishRequest,
  MatrixRevisions,
  PublishPreview,
  PublishedMatrix,
  ResponsibilityMatrix,
  RevisionDiff,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import type {
  ExportFormat,
  ImportFormat,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import {
  DocumentRequests,
  PluginRequests,
  jsonRequest,
  queryOf,
  servicePath,
} from '@plinth/backstage-plugin-platform-services-react';
import { DraftVersion, MatrixEditingApi, MatrixFile } from './MatrixEditingApi';

/** Of the names of files. */
const ENDINGS: Record<ExportFormat, string> = {
  yaml: 'yaml',
  csv: 'csv',
  markdown: 'md',
  oscal: 'oscal.json',
  json: 'json',
};

interface MatrixTypes {
  document: ResponsibilityMatrix;
  draft: MatrixDraft;
  preview: PublishPreview;
  revision: PublishedMatrix;
  revisions: MatrixRevisions;
  diff: RevisionDiff;
  import: MatrixImport;
}

/**
 * {@link MatrixEditingApi} over HTTP.
 *
 * @public
 */
export class MatrixEditingClient implements MatrixEditingApi {
  readonly #requests: PluginRequests;
  readonly #matrices: DocumentRequests<MatrixTypes>;

  constructor(options: { requests: PluginRequests }) {
    this.#requests = options.requests;
    this.#matrices = new DocumentRequests(options);
  }

  async getMatrixDraft(serviceRef: string): Promise<MatrixDraft | undefined> {
    return this.#matrices.getDraft(serviceRef);
  }

  async saveMatrixDraft(
    serviceRef: string,
    document: ResponsibilityMatrix,
    options: DraftVersion & { basedOn?: number },
  ): Promise<MatrixDraft> {
    const { basedOn, ...version } = options;
    const request = { document, ...(basedOn !== undefined && { basedOn }) };
    return this.#matrices.saveDraft(serviceRef, request, version);
  }

  async discardMatrixDraft(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void> {
    await this.#matrices.discardDraft(serviceRef, options);
  }

  async getPublishPreview(serviceRef: string): Promise<PublishPreview> {
    return this.#matrices.getPreview(serviceRef);
  }

  async publishMatrix(
    serviceRef: string,
    request: MatrixPublishRequest,
    options: { etag: string },
  ): Promise<PublishedDocument> {
    return this.#matrices.publish(serviceRef, request, options);
  }

  async importMatrix(
    serviceRef: string,
    text: string,
    options: DraftVersion & {
      format: ImportFormat;
      dryRun?: boolean;
      mapping?: TableOptions;
    },
  ): Promise<MatrixImport> {
    const { format, dryRun = true, mapping, etag } = options;
    return this.#matrices.importText(serviceRef, text, {
      format,
      ...(mapping && { mapping: JSON.stringify(mapping) }),
      ...(!dryRun && { version: { etag } }),
    });
  }

  async setMatrixSource(
    serviceRef: string,
    type: SourceRequest['type'],
    options: { etag: string },
  ): Promise<DocumentState> {
    return this.#matrices.setSource(serviceRef, { type }, options);
  }

  async getMatrixRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<MatrixRevisions> {
    return this.#matrices.getRevisions(serviceRef, options);
  }

  async getMatrixRevision(
    serviceRef: string,
    number: number,
  ): Promise<PublishedMatrix> {
    return this.#matrices.getRevision(serviceRef, number);
  }

  async compareRevisions(
    serviceRef: string,
    options: { from: number; to: number; party?: string },
  ): Promise<RevisionDiff> {
    return this.#matrices.compare(serviceRef, options);
  }

  async exportMatrix(
    serviceRef: string,
    options: { format: ExportFormat; revision?: number; variant?: string },
  ): Promise<MatrixFile> {
    const [file, { losses }] = await Promise.all([
      this.#matrices.exportFile(serviceRef, options, {
        ending: ENDINGS[options.format],
      }),
      this.#requests.json<ExportLosses>(
        `/services/${servicePath(serviceRef)}/export/losses${queryOf(options)}`,
      ),
    ]);
    return { ...file, losses };
  }

  async lintMatrix(document: ResponsibilityMatrix): Promise<MatrixLint> {
    return this.#requests.json('/lint', jsonRequest('POST', document));
  }
}
