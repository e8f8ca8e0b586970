import {
  AuthService,
  BackstageCredentials,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DocumentStore,
  PlatformServicesService,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { PlatformServiceUse } from '@plinth/backstage-plugin-platform-services-common';
import {
  LintContext,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Of the newest revisions, in which an id that comes back is looked for. */
const MAX_PUBLISHED = 20;

/** How far down the layers are followed. */
const MAX_LAYERS = 10;

/** Of the entities that use a service, by which it is told what they use beside it. */
const MAX_CONSUMERS = 200;

/** A matrix that is to be checked. */
export interface LintSubject {
  /** Full ref of the service whose matrix it is to be. */
  serviceRef: string;
  matrix: ResponsibilityMatrix;
}

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

/** For whom something is looked up, and what was found for them so far. */
interface Run {
  /** Those of some refs that may be read. */
  filter(refs: string[]): Promise<ReadonlySet<string>>;
  /** In force, by service; of a service that has none: undefined. */
  matrices: Map<string, ResponsibilityMatrix | undefined>;
  /** Whether an entity is in the catalog, by ref. */
  entities: Map<string, boolean>;
}

/**
 * What the backend knows that lint cannot see in a matrix itself. Of other
 * matrices those are read that stand below, and those of services that are used
 * together with this one: rules look at no others.
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
  async load(
    options: LintSubject & { credentials: BackstageCredentials },
  ): Promise<LintContext> {
    const { credentials } = options;
    return this.#load(options, {
      filter: refs =>
        this.#options.readableRefs.readableRefs({ refs, credentials }),
      matrices: new Map(),
      entities: new Map(),
    });
  }

  /**
   * Gives the contexts of several matrices, as far as the plugin itself may
   * read them, which is all. What they have in common is read once: to be used
   * within a moment.
   */
  beginRun(): (subject: LintSubject) => Promise<LintContext> {
    const run: Run = {
      filter: async refs => new Set(refs),
      matrices: new Map(),
      entities: new Map(),
    };
    return subject => this.#load(subject, run);
  }

  async #load(subject: LintSubject, run: Run): Promise<LintContext> {
    const { serviceRef, matrix } = subject;
    const { config } = this.#options;
    const { parties } = matrix.spec;
    const [known] = await run.filter([serviceRef]);
    const standsOn = known ? await this.#readStandsOn(serviceRef, run) : [];
    const existing = await this.#findExisting(
      parties.flatMap(({ group }) => group ?? []),
      run,
    );
    const usedWith =
      known && matrix.spec.tasks.some(({ canonical }) => canonical)
        ? await this.#readUsedWith(serviceRef, run)
        : [];
    const noticePeriod = config.getOptionalString(
      'sharedResponsibility.noticePeriod',
    );
    return {
      entityExists: ref => existing.has(ref),
      matrices: await this.#readOthers({
        ...subject,
        standsOn: standsOn ?? [],
        usedWith: usedWith ?? [],
        run,
      }),
      ...(standsOn && { standsOn }),
      ...(usedWith && { usedWith }),
      published: known ? await this.#readPublished(serviceRef) : [],
      date: this.#now(),
      ...(noticePeriod && { noticePeriod }),
    };
  }

  /**
   * The matrices in force of the services beside this one, and of all services
   * below any of them, layer by layer.
   */
  async #readOthers(options: {
    serviceRef: string;
    matrix: ResponsibilityMatrix;
    standsOn: string[];
    usedWith: string[];
    run: Run;
  }): Promise<ResponsibilityMatrix[]> {
    const { serviceRef, matrix, standsOn, usedWith, run } = options;
    const seen = new Set([serviceRef]);
    const found: ResponsibilityMatrix[] = [];
    let next = [...standsOn, ...usedWith, ...dischargedServices(matrix)];
    for (let layer = 0; layer < MAX_LAYERS && next.length > 0; layer++) {
      const refs = [...new Set(next)].filter(ref => !seen.has(ref));
      refs.forEach(ref => seen.add(ref));
      const matrices = await this.#readInForce(
        [...(await run.filter(refs))],
        run,
      );
      found.push(...matrices);
      next = matrices.flatMap(dischargedServices);
    }
    return found;
  }

  async #readInForce(
    serviceRefs: string[],
    run: Run,
  ): Promise<ResponsibilityMatrix[]> {
    const { store } = this.#options;
    const { matrices } = run;
    const missing = serviceRefs.filter(ref => !matrices.has(ref));
    const standing = await store.listStanding({
      serviceRefs: missing,
      asOf: this.#now(),
    });
    const inForce = standing.filter(each => each.standing === 'in-force');
    const revisions = await store.getRevisions(inForce);
    const contents = new Map(
      revisions.map(({ documentId, content }) => [documentId, content]),
    );
    missing.forEach(ref => matrices.set(ref, undefined));
    inForce.forEach(({ serviceRef, documentId }) =>
      matrices.set(serviceRef, contents.get(documentId)),
    );
    return serviceRefs.flatMap(ref => matrices.get(ref) ?? []);
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

  /** Undefined: the index does not answer, and rules say that they lack it. */
  async #readStandsOn(
    serviceRef: string,
    run: Run,
  ): Promise<string[] | undefined> {
    const items = await unlessAway(async () => {
      const { platformServices } = this.#options;
      return (await platformServices.getServicesOf(serviceRef)).items;
    });
    const refs = items?.map(item => item.serviceRef);
    return refs && [...(await run.filter([...new Set(refs)]))].sort();
  }

  /**
   * The services that some entity declares beside this one, as far as its first
   * consumers tell. Undefined: the index does not answer.
   */
  async #readUsedWith(
    serviceRef: string,
    run: Run,
  ): Promise<string[] | undefined> {
    const { platformServices } = this.#options;
    const consumers = await unlessAway(async () => {
      const { items } = await platformServices.getDeclaringEntities({
        serviceRef,
        limit: MAX_CONSUMERS,
      });
      const ownerRefs = [
        ...new Set(items.flatMap(({ ownerRef }) => ownerRef ?? [])),
      ];
      return ownerRefs.length > 0
        ? (
            await platformServices.getDeclaringEntities({
              ownerRefs,
              limit: MAX_CONSUMERS,
            })
          ).items
        : [];
    });
    if (!consumers) {
      return undefined;
    }
    const readable = await run.filter(
      consumers.map(({ entityRef }) => entityRef),
    );
    const refs = consumers
      .filter(({ entityRef }) => readable.has(entityRef))
      .flatMap(({ uses }) => usedTogether(serviceRef, uses));
    return [...(await run.filter([...new Set(refs)]))].sort();
  }

  async #findExisting(
    groups: string[],
    run: Run,
  ): Promise<ReadonlySet<string>> {
    const { auth, catalog } = this.#options;
    const refs = [...(await run.filter([...new Set(groups)]))];
    const missing = refs.filter(ref => !run.entities.has(ref));
    if (missing.length > 0) {
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs: missing,
          fields: ['kind', 'metadata.namespace', 'metadata.name'],
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      missing.forEach((ref, index) =>
        run.entities.set(ref, items[index] !== undefined),
      );
    }
    return new Set(refs.filter(ref => run.entities.get(ref)));
  }
}

function dischargedServices(matrix: ResponsibilityMatrix): string[] {
  return matrix.spec.tasks
    .flatMap(({ discharges = [] }) => discharges)
    .map(({ service }) => service);
}

/** The services of one entity that it uses in an environment in which it uses this one. */
function usedTogether(
  serviceRef: string,
  uses: PlatformServiceUse[],
): string[] {
  const ours = uses.filter(use => use.serviceRef === serviceRef);
  return uses
    .filter(
      use =>
        use.serviceRef !== serviceRef &&
        ours.some(
          ({ environment }) =>
            !environment || !use.environment || environment === use.environment,
        ),
    )
    .map(use => use.serviceRef);
}

/** Nothing for what the index does not know; undefined when it does not answer. */
async function unlessAway<T>(
  ask: () => Promise<T[]>,
): Promise<T[] | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NotFoundError) {
      return [];
    }
    if (error instanceof ServiceUnavailableError) {
      return undefined;
    }
    throw error;
  }
}
