import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  DocumentState,
  DraftRequest,
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
  PluginRequests,
  ifUnchanged,
  jsonRequest,
  queryOf,
  servicePath,
} from '@plinth/backstage-plugin-platform-services-react';
import { DraftVersion, MatrixEditingApi, MatrixFile } from './MatrixEditingApi';

const CONTENT_TYPES: Record<ImportFormat, string> = {
  csv: 'text/csv',
  yaml: 'application/yaml',
  json: 'application/json',
};

/** An app on another origin cannot read the name that the backend gave. */
const ENDINGS: Record<ExportFormat, string> = {
  yaml: 'yaml',
  csv: 'csv',
  markdown: 'md',
  oscal: 'oscal.json',
  json: 'json',
};

/**
 * {@link MatrixEditingApi} over HTTP.
 *
 * @public
 */
export class MatrixEditingClient implements MatrixEditingApi {
  readonly #requests: PluginRequests;

  constructor(options: { requests: PluginRequests }) {
    this.#requests = options.requests;
  }

  async getMatrixDraft(serviceRef: string): Promise<MatrixDraft | undefined> {
    const response = await this.#requests.fetch(
      `/services/${servicePath(serviceRef)}/draft`,
    );
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  async saveMatrixDraft(
    serviceRef: string,
    document: ResponsibilityMatrix,
    options: DraftVersion & { basedOn?: number },
  ): Promise<MatrixDraft> {
    const request: DraftRequest<ResponsibilityMatrix> = {
      document,
      ...(options.basedOn !== undefined && { basedOn: options.basedOn }),
    };
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/draft`,
      jsonRequest('PUT', request, options),
    );
  }

  async discardMatrixDraft(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void> {
    await this.#requests.send(`/services/${servicePath(serviceRef)}/draft`, {
      method: 'DELETE',
      headers: ifUnchanged(options),
    });
  }

  async getPublishPreview(serviceRef: string): Promise<PublishPreview> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/draft/changes`,
    );
  }

  async publishMatrix(
    serviceRef: string,
    request: MatrixPublishRequest,
    options: { etag: string },
  ): Promise<PublishedDocument> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/publish`,
      jsonRequest('POST', request, options),
    );
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
    const { format, dryRun = true, mapping } = options;
    const parameters = queryOf({
      format,
      dryRun,
      mapping: mapping && JSON.stringify(mapping),
    });
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/import${parameters}`,
      {
        method: 'POST',
        headers: {
          'Content-Type': CONTENT_TYPES[format],
          ...(!dryRun && ifUnchanged(options)),
        },
        body: text,
      },
    );
  }

  async setMatrixSource(
    serviceRef: string,
    type: SourceRequest['type'],
    options: { etag: string },
  ): Promise<DocumentState> {
    const request: SourceRequest = { type };
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/source`,
      jsonRequest('PUT', request, options),
    );
  }

  async getMatrixRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<MatrixRevisions> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/revisions${queryOf(options)}`,
    );
  }

  async getMatrixRevision(
    serviceRef: string,
    number: number,
  ): Promise<PublishedMatrix> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/revisions/${number}`,
    );
  }

  async compareRevisions(
    serviceRef: string,
    options: { from: number; to: number; party?: string },
  ): Promise<RevisionDiff> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/diff${queryOf(options)}`,
    );
  }

  async exportMatrix(
    serviceRef: string,
    options: { format: ExportFormat; revision?: number; variant?: string },
  ): Promise<MatrixFile> {
    const path = `/services/${servicePath(serviceRef)}/export`;
    const [response, { losses }] = await Promise.all([
      this.#requests.send(`${path}${queryOf(options)}`),
      this.#requests.json<ExportLosses>(`${path}/losses${queryOf(options)}`),
    ]);
    const name =
      /filename="([^"]+)"/.exec(
        response.headers.get('Content-Disposition') ?? '',
      )?.[1] ?? `${parseEntityRef(serviceRef).name}.${ENDINGS[options.format]}`;
    return { name, content: await response.blob(), losses };
  }

  async lintMatrix(document: ResponsibilityMatrix): Promise<MatrixLint> {
    return this.#requests.json('/lint', jsonRequest('POST', document));
  }
}
