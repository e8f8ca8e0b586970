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
import { DraftVersion, MatrixEditingApi, MatrixFile } from './MatrixEditingApi';
import { query, Requests, servicePath } from './requests';

const CONTENT_TYPES: Record<ImportFormat, string> = {
  csv: 'text/csv',
  yaml: 'application/yaml',
  json: 'application/json',
};

const JSON_CONTENT = { 'Content-Type': 'application/json' };

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
  readonly #requests: Requests;

  constructor(options: { requests: Requests }) {
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
    return this.#requests.json(`/services/${servicePath(serviceRef)}/draft`, {
      ...write('PUT', request),
      headers: { ...JSON_CONTENT, ...condition(options) },
    });
  }

  async discardMatrixDraft(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void> {
    await this.#requests.send(`/services/${servicePath(serviceRef)}/draft`, {
      method: 'DELETE',
      headers: condition(options),
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
    return this.#requests.json(`/services/${servicePath(serviceRef)}/publish`, {
      ...write('POST', request),
      headers: { ...JSON_CONTENT, ...condition(options) },
    });
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
    const parameters = query({
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
          ...(!dryRun && condition(options)),
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
    return this.#requests.json(`/services/${servicePath(serviceRef)}/source`, {
      ...write('PUT', request),
      headers: { ...JSON_CONTENT, ...condition(options) },
    });
  }

  async getMatrixRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<MatrixRevisions> {
    return this.#requests.json(
      `/services/${servicePath(serviceRef)}/revisions${query(options)}`,
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
      `/services/${servicePath(serviceRef)}/diff${query(options)}`,
    );
  }

  async exportMatrix(
    serviceRef: string,
    options: { format: ExportFormat; revision?: number },
  ): Promise<MatrixFile> {
    const path = `/services/${servicePath(serviceRef)}/export`;
    const [response, { losses }] = await Promise.all([
      this.#requests.send(`${path}${query(options)}`),
      this.#requests.json<ExportLosses>(`${path}/losses${query(options)}`),
    ]);
    const name =
      /filename="([^"]+)"/.exec(
        response.headers.get('Content-Disposition') ?? '',
      )?.[1] ?? `${parseEntityRef(serviceRef).name}.${ENDINGS[options.format]}`;
    return { name, content: await response.blob(), losses };
  }

  async lintMatrix(document: ResponsibilityMatrix): Promise<MatrixLint> {
    return this.#requests.json('/lint', {
      ...write('POST', document),
      headers: JSON_CONTENT,
    });
  }
}

function write(method: 'PUT' | 'POST', body: object): RequestInit {
  return { method, body: JSON.stringify(body) };
}

/** A write holds for the state that it starts from, and for no other. */
function condition({ etag }: DraftVersion): Record<string, string> {
  return etag ? { 'If-Match': `"${etag}"` } : { 'If-None-Match': '*' };
}
