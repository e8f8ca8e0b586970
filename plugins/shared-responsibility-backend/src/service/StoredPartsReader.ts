import {
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  EditorialRewording,
  MatrixRevision,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  SliceContent,
  SliceStore,
  SliceVersion,
  splitContent,
} from '../slices';

/** What is stored for some entities, by id of the slice, and for all services. */
export interface StoredParts {
  matrices: Record<string, MatrixRevision[]>;
  contents: Map<string, SliceContent>;
  rewordings: EditorialRewording[];
}

/** Reads the content of what stands. */
export class StoredPartsReader {
  readonly #store: Pick<DocumentStore<ResponsibilityMatrix>, 'getRevisions'>;
  readonly #slices: Pick<SliceStore, 'getRewordings' | 'read'>;

  constructor(options: {
    store: Pick<DocumentStore<ResponsibilityMatrix>, 'getRevisions'>;
    slices: Pick<SliceStore, 'getRewordings' | 'read'>;
  }) {
    this.#store = options.store;
    this.#slices = options.slices;
  }

  /** What revisions say, and what is stored for entities. */
  async read(options: {
    slices: SliceVersion[];
    revisions: StandingRevision[];
  }): Promise<StoredParts> {
    const { slices, revisions } = options;
    const serviceRefs = new Map(
      revisions.map(({ documentId, serviceRef }) => [documentId, serviceRef]),
    );
    const [matrices, content, rewordings] = await Promise.all([
      this.#readMatrices(revisions),
      this.#slices.read({ sliceIds: slices.map(({ id }) => id) }),
      this.#slices.getRewordings([...serviceRefs.keys()]),
    ]);
    return {
      matrices,
      contents: splitContent(content),
      rewordings: rewordings.flatMap(({ documentId, ...rewording }) => {
        const serviceRef = serviceRefs.get(documentId);
        return serviceRef ? [{ ...rewording, serviceRef }] : [];
      }),
    };
  }

  async #readMatrices(
    revisions: StandingRevision[],
  ): Promise<Record<string, MatrixRevision[]>> {
    const serviceRefs = new Map(
      revisions.map(({ documentId, serviceRef }) => [documentId, serviceRef]),
    );
    const matrices: Record<string, MatrixRevision[]> = {};
    for (const revision of await this.#store.getRevisions(revisions)) {
      const { documentId, content, verdict, ...summary } = revision;
      const serviceRef = serviceRefs.get(documentId);
      if (serviceRef !== undefined) {
        matrices[serviceRef] = [
          ...(matrices[serviceRef] ?? []),
          { ...summary, documentId, matrix: content },
        ];
      }
    }
    return matrices;
  }
}
