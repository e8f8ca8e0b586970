import {
  DocumentState,
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
  DocumentRequests,
  PluginRequests,
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

/** Of the names of files. */
const ENDINGS: Record<RoadmapExportFormat, string> = {
  yaml: 'yaml',
  csv: 'csv',
  'csv-long': 'long.csv',
  markdown: 'md',
  json: 'json',
};

interface RoadmapTypes {
  document: Roadmap;
  draft: RoadmapDraft;
  preview: RoadmapPreview;
  revision: PublishedRoadmap;
  revisions: RoadmapRevisions;
  diff: RoadmapDiff;
  import: RoadmapImport;
}

/**
 * {@link RoadmapEditingApi} over HTTP.
 *
 * @public
 */
export class RoadmapEditingClient implements RoadmapEditingApi {
  readonly #requests: PluginRequests;
  readonly #roadmaps: DocumentRequests<RoadmapTypes>;

  constructor(options: { requests: PluginRequests }) {
    this.#requests = options.requests;
    this.#roadmaps = new DocumentRequests(options);
  }

  async getRoadmapDraft(serviceRef: string): Promise<RoadmapDraft | undefined> {
    return this.#roadmaps.getDraft(serviceRef);
  }

  async saveRoadmapDraft(
    serviceRef: string,
    document: Roadmap,
    options: WriteVersion,
  ): Promise<RoadmapDraft> {
    return this.#roadmaps.saveDraft(serviceRef, { document }, options);
  }

  async discardRoadmapDraft(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void> {
    await this.#roadmaps.discardDraft(serviceRef, options);
  }

  async getPublishPreview(serviceRef: string): Promise<RoadmapPreview> {
    return this.#roadmaps.getPreview(serviceRef);
  }

  async publishRoadmap(
    serviceRef: string,
    request: RoadmapPublishRequest,
    options: { etag: string },
  ): Promise<PublishedDocument> {
    return this.#roadmaps.publish(serviceRef, request, options);
  }

  async setRoadmapSource(
    serviceRef: string,
    type: SourceRequest['type'],
    options: { etag: string },
  ): Promise<DocumentState> {
    return this.#roadmaps.setSource(serviceRef, { type }, options);
  }

  async getRoadmapRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<RoadmapRevisions> {
    return this.#roadmaps.getRevisions(serviceRef, options);
  }

  async getRoadmapRevision(
    serviceRef: string,
    number: number,
  ): Promise<PublishedRoadmap> {
    return this.#roadmaps.getRevision(serviceRef, number);
  }

  async compareRoadmapRevisions(
    serviceRef: string,
    options: { from: number; to: number },
  ): Promise<RoadmapDiff> {
    return this.#roadmaps.compare(serviceRef, options);
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
    return this.#roadmaps.importText(serviceRef, text, options);
  }

  async exportRoadmap(
    serviceRef: string,
    options: { format: RoadmapExportFormat },
  ): Promise<RoadmapFile> {
    return this.#roadmaps.exportFile(serviceRef, options, {
      ending: ENDINGS[options.format],
    });
  }
}

function pathOf(serviceRef: string, resource: string): string {
  return `/services/${servicePath(serviceRef)}/${resource}`;
}
