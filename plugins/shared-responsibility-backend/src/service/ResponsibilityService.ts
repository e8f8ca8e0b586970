import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import {
  createVersion,
  DocumentStore,
  KeptAnswers,
  LazyAnswer,
  StandingRevision,
  toDocumentState,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  effectiveRows,
  EntityResponsibilities,
  ResponsibilityMatrix,
  ServiceMatrix,
  variantIds,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { JudgedEntity, SliceStore, SliceVersion } from '../slices';
import { judgeConsumption, serviceRefsOf, uidsOf } from './judgeConsumption';
import { Standing, StandingReader } from './StandingReader';
import { StoredPartsReader } from './StoredPartsReader';

/**
 * The matrices of services and what they mean for an entity. Trusts its
 * caller: who may ask is the matter of `AuthorizedResponsibilityService`.
 */
export class ResponsibilityService {
  readonly #store: DocumentStore<ResponsibilityMatrix>;
  readonly #standing: StandingReader;
  readonly #storedParts: StoredPartsReader;
  readonly #compositions?: MetricsServiceCounter;
  readonly #answers = new KeptAnswers();

  static create(options: {
    store: DocumentStore<ResponsibilityMatrix>;
    slices: SliceStore;
    metrics?: MetricsService;
    now?: () => Date;
  }): ResponsibilityService {
    return new ResponsibilityService(options);
  }

  private constructor(options: {
    store: DocumentStore<ResponsibilityMatrix>;
    slices: SliceStore;
    metrics?: MetricsService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#standing = new StandingReader({
      ...options,
      now: options.now ?? (() => new Date()),
    });
    this.#storedParts = new StoredPartsReader(options);
    this.#compositions = options.metrics?.createCounter(
      'shared-responsibility.compositions',
      {
        description: 'Responsibilities of entities read, kept or made anew',
        unit: '{composition}',
      },
    );
  }

  /**
   * The matrix of a service at an instant: a {@link ServiceMatrix}.
   *
   * @param options - `asOf`: default now
   */
  async getMatrix(options: {
    serviceRef: string;
    asOf?: Date;
  }): Promise<LazyAnswer> {
    const { serviceRef } = options;
    const document = await this.#store.getDocument(serviceRef);
    const { revisions, asOf } = await this.#standing.read({
      ...options,
      serviceRefs: [serviceRef],
    });
    const { state, version } = toDocumentState({
      serviceRef,
      ...(document && { document }),
      extra: ['matrix', asOf.toISOString(), ...revisions.map(nameOf)],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const inForce = revisions.filter(isInForce);
        const [revision] = await this.#store.getRevisions(inForce);
        const body: ServiceMatrix = {
          ...state,
          ...(document && { documentId: document.id }),
          asOf: asOf.toISOString(),
          ...(revision && {
            matrix: revision.content,
            rows: rowsByVariant(revision.content),
          }),
          announced: revisions
            .filter(announced => !isInForce(announced))
            .map(({ number, effectiveFrom, message }) => ({
              number,
              effectiveFrom,
              message,
            })),
        };
        return body;
      },
    });
  }

  /** Random id of the document of a service that readers see, if it has one. */
  async documentIdOf(serviceRef: string): Promise<string | undefined> {
    return (await this.#store.getDocument(serviceRef))?.id;
  }

  /**
   * Who is responsible for what, for an entity, at an instant: an
   * {@link EntityResponsibilities}.
   *
   * @param options - `consumption`: what the reader may see of it; `asOf`: default now
   */
  async compose(options: {
    consumption: UnfilteredConsumption;
    asOf?: Date;
  }): Promise<LazyAnswer> {
    const state = await this.#stateOf(options);
    const { version } = state;
    return this.#answers.answer({
      version,
      onBody: body => this.#compositions?.add(1, { body }),
      make: async () => {
        const { responsibilities } = await this.#judge(state);
        const body: EntityResponsibilities = {
          ...responsibilities,
          etag: version.etag,
        };
        return body;
      },
    });
  }

  /**
   * The same with what is stored about each row, for what is done with rows.
   *
   * @param options - `consumption`: what the reader may see of it
   */
  async judge(options: {
    consumption: UnfilteredConsumption;
  }): Promise<JudgedEntity & { etag: string }> {
    const state = await this.#stateOf(options);
    return { ...(await this.#judge(state)), etag: state.version.etag };
  }

  /**
   * Many entities at once, in as many statements as one; not kept.
   *
   * @param options - `consumptions`: what the reader may see of them
   */
  async judgeAll(options: {
    consumptions: UnfilteredConsumption[];
  }): Promise<JudgedEntity[]> {
    const { consumptions } = options;
    const standing = await this.#standing.read({
      serviceRefs: consumptions.flatMap(serviceRefsOf),
      entityUids: consumptions.flatMap(uidsOf),
    });
    const stored = await this.#storedParts.read(standing);
    const slicesByUid = new Map(
      standing.slices.map(slice => [slice.entityUid, slice] as const),
    );
    return consumptions.map(consumption =>
      judgeConsumption({
        ...stored,
        consumption,
        asOf: standing.asOf,
        slices: uidsOf(consumption).flatMap(uid => slicesByUid.get(uid) ?? []),
      }),
    );
  }

  /** All that the responsibilities of an entity follow from, and its name. */
  async #stateOf(options: { consumption: UnfilteredConsumption; asOf?: Date }) {
    const { consumption } = options;
    const standing = await this.#standing.read({
      ...options,
      serviceRefs: serviceRefsOf(consumption),
      entityUids: uidsOf(consumption),
    });
    const version = createVersion({
      parts: [
        'responsibilities',
        consumption.entityRef,
        consumption.etag,
        standing.asOf.toISOString(),
        ...standing.revisions.map(nameOf),
        ...standing.slices.map(nameOfSlice).sort(),
      ],
    });
    return { ...standing, consumption, version };
  }

  async #judge(
    state: Standing & { consumption: UnfilteredConsumption },
  ): Promise<JudgedEntity> {
    const stored = await this.#storedParts.read(state);
    return judgeConsumption({ ...state, ...stored });
  }
}

function isInForce(revision: StandingRevision): boolean {
  return revision.standing === 'in-force';
}

function nameOf(revision: StandingRevision): string {
  return `${revision.documentId} ${revision.number} ${revision.standing}`;
}

function nameOfSlice(slice: SliceVersion): string {
  return `${slice.id} ${slice.version}`;
}

function rowsByVariant(matrix: ResponsibilityMatrix): ServiceMatrix['rows'] {
  return Object.fromEntries(
    variantIds(matrix).map(variant => [
      variant,
      effectiveRows(matrix, { variant }),
    ]),
  );
}
