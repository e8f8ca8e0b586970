import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import {
  createRowLoader,
  createVersion,
  DocumentStore,
  KeptAnswers,
  LazyAnswer,
  RowLoader,
  StandingRevision,
  toDocumentState,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  composeResponsibilities,
  effectiveRows,
  EditorialRewording,
  EntityResponsibilities,
  MatrixRevision,
  ResponsibilityMatrix,
  ServiceMatrix,
  variantIds,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  joinContent,
  JudgedEntity,
  judgeEntity,
  SliceContent,
  SliceStore,
  SliceVersion,
  splitContent,
} from '../slices';
import { settleNow } from './asOf';

/** What is stored for some entities, by id of the slice, and for all services. */
interface StoredParts {
  matrices: Record<string, MatrixRevision[]>;
  contents: Map<string, SliceContent>;
  rewordings: EditorialRewording[];
}

/**
 * The matrices of services and what they mean for an entity. Trusts its
 * caller: who may ask is the matter of `AuthorizedResponsibilityService`.
 */
export class ResponsibilityService {
  readonly #store: DocumentStore<ResponsibilityMatrix>;
  readonly #slices: SliceStore;
  readonly #now: () => Date;
  readonly #compositions?: MetricsServiceCounter;
  readonly #answers = new KeptAnswers();
  readonly #standingNow: RowLoader<StandingRevision>;
  readonly #sliceVersions: RowLoader<SliceVersion>;

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
    this.#slices = options.slices;
    this.#now = options.now ?? (() => new Date());
    this.#compositions = options.metrics?.createCounter(
      'shared-responsibility.compositions',
      {
        description: 'Responsibilities of entities read, kept or made anew',
        unit: '{composition}',
      },
    );
    this.#standingNow = createRowLoader({
      read: serviceRefs =>
        this.#store.listStanding({ serviceRefs, asOf: this.#now() }),
      keyOf: ({ serviceRef }) => serviceRef,
    });
    this.#sliceVersions = createRowLoader({
      read: uids => this.#slices.getVersions(uids),
      keyOf: ({ entityUid }) => entityUid,
    });
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
    const { revisions, asOf } = await this.#standing({
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
    const { revisions, slices, asOf } = await this.#standing({
      serviceRefs: consumptions.flatMap(serviceRefsOf),
      entityUids: consumptions.flatMap(uidsOf),
    });
    const stored = await this.#readStored({ slices, revisions });
    const slicesByUid = new Map(
      slices.map(slice => [slice.entityUid, slice] as const),
    );
    return consumptions.map(consumption =>
      this.#judgeOne({
        ...stored,
        consumption,
        asOf,
        slices: uidsOf(consumption).flatMap(uid => slicesByUid.get(uid) ?? []),
      }),
    );
  }

  /** All that the responsibilities of an entity follow from, and its name. */
  async #stateOf(options: { consumption: UnfilteredConsumption; asOf?: Date }) {
    const { consumption } = options;
    const { revisions, slices, asOf } = await this.#standing({
      ...options,
      serviceRefs: serviceRefsOf(consumption),
      entityUids: uidsOf(consumption),
    });
    const version = createVersion({
      parts: [
        'responsibilities',
        consumption.entityRef,
        consumption.etag,
        asOf.toISOString(),
        ...revisions.map(nameOf),
        ...slices.map(nameOfSlice).sort(),
      ],
    });
    return { consumption, slices, revisions, asOf, version };
  }

  async #judge(state: {
    consumption: UnfilteredConsumption;
    slices: SliceVersion[];
    revisions: StandingRevision[];
    asOf: Date;
  }): Promise<JudgedEntity> {
    return this.#judgeOne({ ...state, ...(await this.#readStored(state)) });
  }

  /** What revisions say, and what is stored for entities. */
  async #readStored(options: {
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

  #judgeOne(
    options: StoredParts & {
      consumption: UnfilteredConsumption;
      slices: SliceVersion[];
      asOf: Date;
    },
  ): JudgedEntity {
    const { consumption, slices, asOf, matrices, contents } = options;
    const content = joinContent(
      slices.flatMap(({ id }) => contents.get(id) ?? []),
    );
    const serviceRefs = serviceRefsOf(consumption);
    const ownMatrices = Object.fromEntries(
      serviceRefs.flatMap(ref =>
        Object.hasOwn(matrices, ref) ? [[ref, matrices[ref]]] : [],
      ),
    );
    const documentIds = new Set(
      Object.values(ownMatrices).flatMap(revisions =>
        revisions.map(({ documentId }) => documentId),
      ),
    );
    return judgeEntity({
      composed: composeResponsibilities({
        entityRef: consumption.entityRef,
        ...(consumption.ownerRef && { ownerRef: consumption.ownerRef }),
        asOf,
        consumption: consumption.items,
        attributes: attributesOf(consumption),
        matrices: ownMatrices,
        exceptions: content.exceptions.filter(({ documentId }) =>
          documentIds.has(documentId),
        ),
      }),
      entityRefs: namesOf({ consumption, slices }),
      content: { ...content, rewordings: options.rewordings },
    });
  }

  /**
   * What is in force or announced, what is stored for entities, and the instant
   * since which all of it has been so.
   */
  async #standing(options: {
    serviceRefs: string[];
    entityUids?: string[];
    asOf?: Date;
  }) {
    const serviceRefs = [...new Set(options.serviceRefs)].sort();
    const [revisions, slices] = await Promise.all([
      options.asOf
        ? this.#store.listStanding({ serviceRefs, asOf: options.asOf })
        : this.#standingNow.load(serviceRefs),
      this.#sliceVersions.load(options.entityUids ?? []),
    ]);
    const now = this.#now();
    const changes = slices.map(({ changedAt }) => changedAt);
    return {
      revisions,
      slices,
      asOf: options.asOf ?? settleNow({ now, revisions, changes }),
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
      const serviceRef = serviceRefs.get(documentId) ?? '';
      matrices[serviceRef] = [
        ...(matrices[serviceRef] ?? []),
        { ...summary, documentId, matrix: content },
      ];
    }
    return matrices;
  }
}

function isInForce(revision: StandingRevision): boolean {
  return revision.standing === 'in-force';
}

function nameOf(revision: StandingRevision): string {
  return `${revision.documentId} ${revision.number} ${revision.standing}`;
}

function uidsOf(consumption: UnfilteredConsumption): string[] {
  return Object.values(consumption.declaring).flatMap(({ uid }) => uid ?? []);
}

function serviceRefsOf(consumption: UnfilteredConsumption): string[] {
  return [...new Set(consumption.items.map(({ serviceRef }) => serviceRef))];
}

function nameOfSlice(slice: SliceVersion): string {
  return `${slice.id} ${slice.version}`;
}

/** By id of what is stored: the ref that its entity has now. */
function namesOf(options: {
  consumption: UnfilteredConsumption;
  slices: SliceVersion[];
}): Map<string, string> {
  const refs = new Map(
    Object.entries(options.consumption.declaring).map(([ref, { uid }]) => [
      uid,
      ref,
    ]),
  );
  return new Map(
    options.slices.map(({ id, entityUid, entityRef }) => [
      id,
      refs.get(entityUid) ?? entityRef,
    ]),
  );
}

function rowsByVariant(matrix: ResponsibilityMatrix): ServiceMatrix['rows'] {
  return Object.fromEntries(
    variantIds(matrix).map(variant => [
      variant,
      effectiveRows(matrix, { variant }),
    ]),
  );
}

function attributesOf(consumption: UnfilteredConsumption) {
  return Object.fromEntries(
    Object.entries(consumption.declaring).map(([ref, { attributes }]) => [
      ref,
      attributes,
    ]),
  );
}
