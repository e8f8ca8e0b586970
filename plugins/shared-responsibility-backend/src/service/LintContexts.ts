import {
  AuthService,
  BackstageCredentials,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DocumentStore,
  PlatformServicesService,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  LintContext,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Of the newest revisions, in which an id that comes back is looked for. */
const MAX_PUBLISHED = 20;

/** How far down the layers are followed. */
const MAX_LAYERS = 10;

/** What {@link LintContexts} needs. */
export interface LintContextsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
  store: DocumentStore<ResponsibilityMatrix>;
  now?: () => Date;
}

/** Those of some refs that the caller may read. */
type Filter = (refs: string[]) => Promise<ReadonlySet<string>>;

/**
 * What the backend knows that lint cannot see in a matrix itself. Of other
 * matrices those are read that stand below: rules look at no others, except
 * what an entity uses together, which is not read and said to be unchecked.
 */
export class LintContexts {
  readonly #options: LintContextsOptions;
  readonly #now: () => Date;

  static create(options: LintContextsOptions): LintContexts {
    return new LintContexts(options);
  }

  private constructor(options: LintContextsOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** The context for one matrix, as far as the caller may read it. */
  async load(options: {
    /** Full ref of the service whose matrix it is to be. */
    serviceRef: string;
    matrix: ResponsibilityMatrix;
    credentials: BackstageCredentials;
  }): Promise<LintContext> {
    const { serviceRef, matrix, credentials } = options;
    const { config, readableRefs } = this.#options;
    const { parties } = matrix.spec;
    const filter: Filter = refs =>
      readableRefs.readableRefs({ refs, credentials });
    const [known] = await filter([serviceRef]);
    const standsOn = known ? await this.#readStandsOn(serviceRef, filter) : [];
    const existing = await this.#findExisting(
      parties.flatMap(({ group }) => group ?? []),
      filter,
    );
    const noticePeriod = config.getOptionalString(
      'sharedResponsibility.noticePeriod',
    );
    return {
      entityExists: ref => existing.has(ref),
      matrices: await this.#readBelow({
        serviceRef,
        matrix,
        standsOn,
        filter,
      }),
      standsOn,
      published: known ? await this.#readPublished(serviceRef) : [],
      date: this.#now(),
      ...(noticePeriod && { noticePeriod }),
    };
  }

  /** The matrices in force of all services below, layer by layer. */
  async #readBelow(options: {
    serviceRef: string;
    matrix: ResponsibilityMatrix;
    standsOn: string[];
    filter: Filter;
  }): Promise<ResponsibilityMatrix[]> {
    const { serviceRef, matrix, standsOn, filter } = options;
    const seen = new Set([serviceRef]);
    const found: ResponsibilityMatrix[] = [];
    let next = [...standsOn, ...dischargedServices(matrix)];
    for (let layer = 0; layer < MAX_LAYERS && next.length > 0; layer++) {
      const refs = [...new Set(next)].filter(ref => !seen.has(ref));
      refs.forEach(ref => seen.add(ref));
      const matrices = await this.#readInForce([...(await filter(refs))]);
      found.push(...matrices);
      next = matrices.flatMap(dischargedServices);
    }
    return found;
  }

  async #readInForce(serviceRefs: string[]): Promise<ResponsibilityMatrix[]> {
    const { store } = this.#options;
    const standing = await store.listStanding({
      serviceRefs,
      asOf: this.#now(),
    });
    const revisions = await store.getRevisions(
      standing.filter(revision => revision.standing === 'in-force'),
    );
    return revisions.map(({ content }) => content);
  }

  /** The oldest first. */
  async #readPublished(serviceRef: string): Promise<ResponsibilityMatrix[]> {
    const { store } = this.#options;
    const document = await store.getDocument(serviceRef);
    if (!document) {
      return [];
    }
    const summaries = await store.listRevisions({
      documentId: document.id,
      limit: MAX_PUBLISHED,
    });
    const revisions = await store.getRevisions(
      summaries
        .reverse()
        .map(({ number }) => ({ documentId: document.id, number })),
    );
    return revisions.map(({ content }) => content);
  }

  async #readStandsOn(serviceRef: string, filter: Filter): Promise<string[]> {
    try {
      const { items } = await this.#options.platformServices.getServicesOf(
        serviceRef,
      );
      const refs = new Set(items.map(item => item.serviceRef));
      return [...(await filter([...refs]))].sort();
    } catch (error) {
      if (error instanceof NotFoundError) {
        return [];
      }
      throw error;
    }
  }

  async #findExisting(
    groups: string[],
    filter: Filter,
  ): Promise<ReadonlySet<string>> {
    const { auth, catalog } = this.#options;
    const refs = [...(await filter([...new Set(groups)]))];
    if (refs.length === 0) {
      return new Set();
    }
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: refs,
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return new Set(refs.filter((_, index) => items[index]));
  }
}

function dischargedServices(matrix: ResponsibilityMatrix): string[] {
  return matrix.spec.tasks
    .flatMap(({ discharges = [] }) => discharges)
    .map(({ service }) => service);
}
