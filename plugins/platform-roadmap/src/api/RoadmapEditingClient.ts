import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  DocumentState,
  DraftRequest,
  PublishedDocument,
  SourceRequest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  CloseRequest,
  DeliverableHistory,
  PublishedRoadmap,
  ReviewRequest,
  ReviewedRoadmap,
  Roadmap,
  RoadmapDiff,
  RoadmapDraft,
  RoadmapImport,
  RoadmapPreview,
  RoadmapPublishRequest,
  RoadmapRevisions,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  PluginRequests,
  ifUnchanged,
  jsonRequest,
  queryOf,
  servicePath,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  RoadmapEditingApi,
  RoadmapExportFormat,
  RoadmapFile,
  RoadmapImportFormat,
  WriteVersion,
} from './RoadmapEditingApi';

const CONTENT_TYPES: Record<RoadmapImportFormat, string> = {
  csv: 'text/csv',
  yaml: 'application/yaml',
  json: 'application/json',
};

/** An app on another origin cannot read the name that the backend gave. */
const ENDINGS: Record<RoadmapExportFormat, string> = {
  yaml: 'yaml',
  csv: 'csv',
  'csv-long': 'long.csv',
  markdown: 'md',
  json: 'json',
};

/**
 * {@link RoadmapEditingApi} over HTTP.
 *
 * @public
 */
export class RoadmapEditingClient implements RoadmapEditingApi {
  readonly #requests: PluginRequests;

  constructor(options: { requests: PluginRequests }) {
    this.#requests = options.requests;
  }

  async getRoadmapDraft(serviceRef: string): Promise<RoadmapDraft | undefined> {
    const response = await this.#requests.fetch(pathOf(serviceRef, 'draft'));
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  async saveRoadmapDraft(
    serviceRef: string,
    document: Roadmap,
    options: WriteVersion,
  ): Promise<RoadmapDraft> {
    const request: DraftRequest<Roadmap> = { document };
    return this.#requests.json(
      pathOf(serviceRef, 'draft'),
      jsonRequest('PUT', request, options),
    );
  }

  async discardRoadmapDraft(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void> {
    await this.#requests.send(pathOf(serviceRef, 'draft'), {
      method: 'DELETE',
      headers: ifUnchanged(options),
    });
  }

  async getPublishPreview(serviceRef: string): Promise<RoadmapPreview> {
    return this.#requests.json(pathOf(serviceRef, 'draft/changes'));
  }

  async publishRoadmap(
    serviceRef: string,
    request: RoadmapPublishRequest,
    options: { etag: string },
  ): Promise<PublishedDocument> {
    return this.#requests.json(
      pathOf(serviceRef, 'publish'),
      jsonRequest('POST', request, options),
    );
  }

  async setRoadmapSource(
    serviceRef: string,
    type: SourceRequest['type'],
    options: { etag: string },
  ): Promise<DocumentState> {
    const request: SourceRequest = { type };
    return this.#requests.json(
      pathOf(serviceRef, 'source'),
      jsonRequest('PUT', request, options),
    );
  }

  async getRoadmapRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<RoadmapRevisions> {
    return this.#requests.json(
      `${pathOf(serviceRef, 'revisions')}${queryOf(options)}`,
    );
  }

  async getRoadmapRevision(
    serviceRef: string,
    number: number,
  ): Promise<PublishedRoadmap> {
    return this.#requests.json(pathOf(serviceRef, `revisions/${number}`));
  }

  async compareRoadmapRevisions(
    serviceRef: string,
    options: { from: number; to: number },
  ): Promise<RoadmapDiff> {
    return this.#requests.json(
      `${pathOf(serviceRef, 'diff')}${queryOf(options)}`,
    );
  }

  async getDeliverableHistory(
    serviceRef: string,
    deliverable: string,
  ): Promise<DeliverableHistory> {
    return this.#requests.json(
      `${pathOf(serviceRef, 'history')}${queryOf({ deliverable })}`,
    );
  }

  async reviewRoadmap(
    serviceRef: string,
    request: ReviewRequest,
    options: { etag: string },
  ): Promise<ReviewedRoadmap> {
    return this.#requests.json(
      pathOf(serviceRef, 'reviews'),
      jsonRequest('POST', request, options),
    );
  }

  async closeInterval(
    serviceRef: string,
    interval: string,
    request: CloseRequest,
    options: { etag: string },
  ): Promise<ReviewedRoadmap> {
    return this.#requests.json(
      pathOf(serviceRef, `intervals/${encodeURIComponent(interval)}/close`),
      jsonRequest('POST', request, options),
    );
  }

  async readRoadmap(
    serviceRef: string,
    text: string,
    options: { format: RoadmapImportFormat },
  ): Promise<RoadmapImport> {
    const { format } = options;
    return this.#requests.json(
      `${pathOf(serviceRef, 'import')}${queryOf({ format, dryRun: true })}`,
      {
        method: 'POST',
        headers: { 'Content-Type': CONTENT_TYPES[format] },
        body: text,
      },
    );
  }

  async exportRoadmap(
    serviceRef: string,
    options: { format: RoadmapExportFormat },
  ): Promise<RoadmapFile> {
    const response = await this.#requests.send(
      `${pathOf(serviceRef, 'export')}${queryOf(options)}`,
    );
    const name =
      /filename="([^"]+)"/.exec(
        response.headers.get('Content-Disposition') ?? '',
      )?.[1] ?? `${parseEntityRef(serviceRef).name}.${ENDINGS[options.format]}`;
    return { name, content: await response.blob() };
  }
}

function pathOf(serviceRef: string, resource: string): string {
  return `/services/${servicePath(serviceRef)}/${resource}`;
}
