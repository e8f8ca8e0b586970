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
  composeResponsibilities,
  effectiveRows,
  EntityResponsibilities,
  MatrixRevision,
  ResponsibilityMatrix,
  ServiceMatrix,
  variantIds,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { settleNow } from './asOf';

/**
 * The matrices of services and what they mean for an entity. Trusts its
 * caller: who may ask is the matter of `AuthorizedResponsibilityService`.
 */
export class ResponsibilityService {
  readonly #store: DocumentStore<ResponsibilityMatrix>;
  readonly #now: () => Date;
  readonly #answers = new KeptAnswers();

  static create(options: {
    store: DocumentStore<ResponsibilityMatrix>;
    now?: () => Date;
  }): ResponsibilityService {
    return new ResponsibilityService(options);
  }

  private constructor(options: {
    store: DocumentStore<ResponsibilityMatrix>;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#now = options.now ?? (() => new Date());
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
    const { consumption } = options;
    const { revisions, asOf } = await this.#standing({
      ...options,
      serviceRefs: [
        ...new Set(consumption.items.map(({ serviceRef }) => serviceRef)),
      ],
    });
    const version = createVersion({
      parts: [
        'responsibilities',
        consumption.entityRef,
        consumption.etag,
        asOf.toISOString(),
        ...revisions.map(nameOf),
      ],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const body: EntityResponsibilities = {
          ...composeResponsibilities({
            entityRef: consumption.entityRef,
            ...(consumption.ownerRef && { ownerRef: consumption.ownerRef }),
            asOf,
            consumption: consumption.items,
            attributes: attributesOf(consumption),
            matrices: await this.#readMatrices(revisions),
          }),
          etag: version.etag,
        };
        return body;
      },
    });
  }

  async #standing(options: { serviceRefs: string[]; asOf?: Date }) {
    const now = this.#now();
    const revisions = await this.#store.listStanding({
      serviceRefs: options.serviceRefs,
      asOf: options.asOf ?? now,
    });
    return { revisions, asOf: options.asOf ?? settleNow({ now, revisions }) };
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
        { ...summary, matrix: content },
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
