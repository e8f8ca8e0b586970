import {
  AuthService,
  BackstageCredentials,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DocumentStore,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  listItems,
  Roadmap,
  RoadmapLintContext,
  roadmapRefs,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** How far dependencies from service to service are followed. */
const MAX_STEPS = 10;

/** What {@link RoadmapLintContexts} needs. */
export interface RoadmapLintContextsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  readableRefs: ReadableRefsService;
}

/** A roadmap that is to be checked. */
export interface RoadmapLintSubject {
  /** Full ref of the service whose roadmap it is to be. */
  serviceRef: string;
  roadmap: Roadmap;
  /** Content of the newest revision. */
  previous?: Roadmap;
}

/** For whom something is looked up, and what was found for them so far. */
interface Run {
  credentials(): Promise<BackstageCredentials>;
  /** Those of some refs that may be read. */
  filter(refs: string[]): Promise<ReadonlySet<string>>;
  /** In force, by service; of a service that has none: undefined. */
  roadmaps: Map<string, Roadmap | undefined>;
  /** Whether an entity is in the catalog, by ref. */
  entities: Map<string, boolean>;
}

/**
 * What the backend knows that lint cannot see in a roadmap itself: what is in
 * the catalog, and the roadmaps on which its items wait.
 */
export class RoadmapLintContexts {
  readonly #options: RoadmapLintContextsOptions;
  readonly #store: DocumentStore<Roadmap>;

  static create(
    options: RoadmapLintContextsOptions & { store: DocumentStore<Roadmap> },
  ): RoadmapLintContexts {
    return new RoadmapLintContexts(options);
  }

  private constructor(
    options: RoadmapLintContextsOptions & { store: DocumentStore<Roadmap> },
  ) {
    this.#options = options;
    this.#store = options.store;
  }

  /** The context for one roadmap, as far as the caller may read it. */
  async load(
    options: RoadmapLintSubject & { credentials: BackstageCredentials },
  ): Promise<RoadmapLintContext> {
    const { credentials } = options;
    return this.#load(options, {
      credentials: async () => credentials,
      filter: refs =>
        this.#options.readableRefs.readableRefs({ refs, credentials }),
      roadmaps: new Map(),
      entities: new Map(),
    });
  }

  /**
   * Gives the contexts of several roadmaps, as far as the plugin itself may
   * read them, which is all. What they have in common is read once: to be used
   * within a moment.
   */
  beginRun(): (subject: RoadmapLintSubject) => Promise<RoadmapLintContext> {
    const run: Run = {
      credentials: () => this.#options.auth.getOwnServiceCredentials(),
      filter: async refs => new Set(refs),
      roadmaps: new Map(),
      entities: new Map(),
    };
    return subject => this.#load(subject, run);
  }

  async #load(
    subject: RoadmapLintSubject,
    run: Run,
  ): Promise<RoadmapLintContext> {
    const { roadmap, previous } = subject;
    const lint = this.#options.config.getOptionalConfig('platformRoadmap.lint');
    const maxCommitted = lint?.getOptionalNumber('maxCommitted');
    const maxIntervalDays = lint?.getOptionalNumber('maxIntervalDays');
    return {
      ...(previous && { previous }),
      existingRefs: await this.#findExisting(roadmapRefs(roadmap), run),
      otherRoadmaps: await this.#readOthers(subject, run),
      ...(maxCommitted !== undefined && { maxCommitted }),
      ...(maxIntervalDays !== undefined && { maxIntervalDays }),
    };
  }

  /** The roadmaps on which items wait, and those on which these wait in turn. */
  async #readOthers(
    subject: RoadmapLintSubject,
    run: Run,
  ): Promise<ReadonlyMap<string, Roadmap>> {
    const found = new Map<string, Roadmap>();
    const seen = new Set([subject.serviceRef]);
    let next = dependencies(subject.roadmap);
    for (let step = 0; step < MAX_STEPS && next.length > 0; step++) {
      const refs = [...new Set(next)].filter(ref => !seen.has(ref));
      refs.forEach(ref => seen.add(ref));
      const readable = refs.length > 0 ? await run.filter(refs) : refs;
      const roadmaps = await this.#readInForce([...readable], run);
      roadmaps.forEach((roadmap, ref) => found.set(ref, roadmap));
      next = [...roadmaps.values()].flatMap(dependencies);
    }
    return found;
  }

  async #readInForce(
    serviceRefs: string[],
    run: Run,
  ): Promise<Map<string, Roadmap>> {
    const { roadmaps } = run;
    const missing = serviceRefs.filter(ref => !roadmaps.has(ref));
    const standing = await this.#store.listStanding({
      serviceRefs: missing,
      asOf: new Date(),
    });
    const revisions = await this.#store.getRevisions(standing);
    const contents = new Map(
      revisions.map(({ documentId, content }) => [documentId, content]),
    );
    missing.forEach(ref => roadmaps.set(ref, undefined));
    standing.forEach(({ serviceRef, documentId }) =>
      roadmaps.set(serviceRef, contents.get(documentId)),
    );
    return new Map(
      serviceRefs.flatMap(ref => {
        const roadmap = roadmaps.get(ref);
        return roadmap ? [[ref, roadmap] as const] : [];
      }),
    );
  }

  async #findExisting(refs: string[], run: Run): Promise<ReadonlySet<string>> {
    const missing = refs.filter(ref => isRef(ref) && !run.entities.has(ref));
    if (missing.length > 0) {
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        {
          entityRefs: missing,
          fields: ['kind', 'metadata.namespace', 'metadata.name'],
        },
        { credentials: await run.credentials() },
      );
      missing.forEach((ref, index) =>
        run.entities.set(ref, items[index] !== undefined),
      );
    }
    return new Set(refs.filter(ref => run.entities.get(ref)));
  }
}

/** Full refs of the services on whose items those of a roadmap wait. */
function dependencies(roadmap: Roadmap): string[] {
  return listItems(roadmap)
    .flatMap(({ item }) => item.dependsOn ?? [])
    .flatMap(({ service }) =>
      service && isRef(service)
        ? stringifyEntityRef(
            parseEntityRef(service, { defaultKind: 'platformservice' }),
          )
        : [],
    );
}

function isRef(ref: string): boolean {
  try {
    parseEntityRef(ref, { defaultKind: 'platformservice' });
    return true;
  } catch {
    return false;
  }
}
