import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  Answer,
  AuthorizedDocumentService,
  createVersion,
  DocumentStore,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  ExportLosses,
  ResponsibilityMatrix,
  variantIds,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  ExportedMatrix,
  ExportFormat,
  exportMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';

/** What {@link MatrixExporter} needs. */
export interface MatrixExporterOptions {
  store: DocumentStore<ResponsibilityMatrix>;
  documents: AuthorizedDocumentService<ResponsibilityMatrix>;
  readableRefs: ReadableRefsService;
  now?: () => Date;
}

/** Which matrix, and who asks. */
interface Call {
  serviceRef: string;
  credentials: BackstageCredentials;
}

/** What of it, and as what. */
type ExportOptions = Call & {
  format: ExportFormat;
  /** Default: the one in force, else what is announced. */
  revision?: number;
  /** That an OSCAL plan is of; default: the default one. */
  variant?: string;
};

/**
 * Matrices as files. Whoever may read a service may have its matrix; of the
 * services below it gets what the caller may read.
 */
export class MatrixExporter {
  readonly #options: MatrixExporterOptions;

  static create(options: MatrixExporterOptions): MatrixExporter {
    return new MatrixExporter(options);
  }

  private constructor(options: MatrixExporterOptions) {
    this.#options = options;
  }

  /** A revision as a file; by default the one in force, else what is announced. */
  async exportRevision(
    options: ExportOptions,
  ): Promise<Answer<ExportedMatrix>> {
    const { version, exported } = await this.#export(options);
    return { version, body: exported };
  }

  /** What of a revision the format cannot carry. */
  async getLosses(options: ExportOptions): Promise<Answer<ExportLosses>> {
    const { serviceRef, format } = options;
    const { version, revision, exported } = await this.#export(options);
    const { losses } = exported;
    return { version, body: { serviceRef, format, revision, losses } };
  }

  async #export(options: ExportOptions) {
    const { serviceRef, format } = options;
    await this.#options.documents.requireReadable(options);
    const number = options.revision ?? (await this.#standingNumber(serviceRef));
    const revision = await this.#readRevision({ ...options, number });
    requireVariant(revision.document, options.variant);
    const leveraged =
      format === 'oscal'
        ? await this.#readBelow({ ...options, ...revision })
        : [];
    return {
      version: createVersion({
        revision: number,
        parts: [
          'export',
          revision.etag,
          format,
          options.variant ?? '',
          JSON.stringify(leveraged.map(({ version }) => version)),
        ],
      }),
      revision: number,
      exported: exportMatrix({
        document: revision.document,
        format,
        ...(options.variant && { variant: options.variant }),
        revision: number,
        lastModified: revision.publishedAt,
        leveraged: leveraged.map(({ matrix }) => matrix),
      }),
    };
  }

  async #standingNumber(serviceRef: string): Promise<number> {
    const { store, now = () => new Date() } = this.#options;
    const standing = await store.listStanding({
      serviceRefs: [serviceRef],
      asOf: now(),
    });
    const [first] = standing;
    if (!first) {
      throw new NotFoundError(`${serviceRef} has no published matrix`);
    }
    return first.number;
  }

  /** The matrices in force of the services below, as far as the caller may read them. */
  async #readBelow(options: Call & { document: ResponsibilityMatrix }) {
    const { store, readableRefs, now = () => new Date() } = this.#options;
    const refs = options.document.spec.tasks
      .flatMap(({ discharges = [] }) => discharges)
      .map(({ service }) => service);
    const readable = await readableRefs.readableRefs({
      refs,
      credentials: options.credentials,
    });
    const standing = await store.listStanding({
      serviceRefs: [...readable],
      asOf: now(),
    });
    const revisions = await store.getRevisions(
      standing.filter(each => each.standing === 'in-force'),
    );
    return revisions.map(({ documentId, number, content }) => ({
      matrix: content,
      version: [documentId, number],
    }));
  }

  async #readRevision(options: Call & { number: number }) {
    const { body } = await this.#options.documents.getRevision(options);
    return body;
  }
}

function requireVariant(
  document: ResponsibilityMatrix,
  variant: string | undefined,
): void {
  const ids = variantIds(document);
  if (variant !== undefined && !ids.includes(variant)) {
    throw new InputError(
      `variant: there is no "${variant}"; there is ${ids.join(', ')}.`,
    );
  }
}
