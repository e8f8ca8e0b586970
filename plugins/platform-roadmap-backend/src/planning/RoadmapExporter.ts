import { NotFoundError } from '@backstage/errors';
import {
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ExportedRoadmap,
  exportRoadmap,
  RoadmapExportFormat,
} from '@plinth/backstage-plugin-platform-roadmap-common/formats';
import {
  Answer,
  AuthorizedDocumentService,
  createVersion,
  DocumentCall,
  DocumentStore,
} from '@plinth/backstage-plugin-platform-services-node';

/** What {@link RoadmapExporter} needs. */
export interface RoadmapExporterOptions {
  documents: AuthorizedDocumentService<Roadmap>;
  statuses: StatusSettings;
  store: DocumentStore<Roadmap>;
}

/** Roadmaps as files: whoever may read a service may have its roadmap. */
export class RoadmapExporter {
  readonly #options: RoadmapExporterOptions;

  static create(options: RoadmapExporterOptions): RoadmapExporter {
    return new RoadmapExporter(options);
  }

  private constructor(options: RoadmapExporterOptions) {
    this.#options = options;
  }

  /** A revision as a file; by default the newest one. */
  async exportRevision(
    options: DocumentCall & {
      format: RoadmapExportFormat;
      revision?: number;
    },
  ): Promise<Answer<ExportedRoadmap>> {
    const { serviceRef, format } = options;
    const { documents, statuses, store } = this.#options;
    await documents.requireReadable(options);
    const newest = await store.getDocument(serviceRef);
    const number = options.revision ?? newest?.revision?.number;
    if (number === undefined) {
      throw new NotFoundError(`${serviceRef} has no published roadmap`);
    }
    const { body } = await documents.getRevision({ ...options, number });
    return {
      version: createVersion({
        revision: number,
        parts: ['export', body.etag, format, JSON.stringify(statuses)],
      }),
      body: exportRoadmap({ ...statuses, roadmap: body.document, format }),
    };
  }
}
