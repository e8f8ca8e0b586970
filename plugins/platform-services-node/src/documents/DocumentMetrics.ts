import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import {
  DocumentSource,
  SyncState,
} from '@plinth/backstage-plugin-platform-services-common/document';

/** Counts what happens to documents, for operators; never whose they are. */
export class DocumentMetrics {
  readonly #syncs?: MetricsServiceCounter;
  readonly #publications?: MetricsServiceCounter;

  /** @param options - without `metrics` nothing is counted */
  static create(options: {
    metrics?: MetricsService;
    pluginId: string;
  }): DocumentMetrics {
    return new DocumentMetrics(options);
  }

  private constructor(options: { metrics?: MetricsService; pluginId: string }) {
    const { metrics, pluginId } = options;
    this.#syncs = metrics?.createCounter(`${pluginId}.document.syncs`, {
      description: 'Attempts to read a document from its repository, by status',
      unit: '{attempt}',
    });
    this.#publications = metrics?.createCounter(
      `${pluginId}.document.publications`,
      { description: 'Revisions published, by source', unit: '{revision}' },
    );
  }

  synced(status: SyncState['status']): void {
    this.#syncs?.add(1, { status });
  }

  published(source: DocumentSource['type']): void {
    this.#publications?.add(1, { source });
  }
}
