import {
  EntityResponsibilities,
  ResponsibilityMatrix,
  ServiceMatrix,
  composeResponsibilities,
  effectiveRows,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import { SharedResponsibilityApi } from '../api';
import { openshiftMatrix, postgresMatrix } from './matrices';

const NOW = new Date('2026-11-22T12:00:00Z');
const REVISION = {
  number: 12,
  publishedAt: '2026-11-03T09:00:00.000Z',
  publishedBy: 'group:default/data-sre',
  message: 'Teams know their data.',
  effectiveFrom: '2026-11-03T09:00:00.000Z',
};

const MATRICES: Record<string, ResponsibilityMatrix> = {
  'platformservice:default/managed-postgres': postgresMatrix,
  'platformservice:default/openshift-on-aws': openshiftMatrix,
};

/** Answers from the fixtures through the functions that the backend uses. */
export class FakeSharedResponsibilityApi implements SharedResponsibilityApi {
  readonly #consumption: ConsumedService[];
  readonly #state: Partial<ServiceMatrix>;

  constructor(options: {
    consumption?: ConsumedService[];
    state?: Partial<ServiceMatrix>;
  }) {
    this.#consumption = options.consumption ?? [];
    this.#state = options.state ?? {};
  }

  async getEntityResponsibilities(
    entityRef: string,
  ): Promise<EntityResponsibilities> {
    return {
      etag: 'r12.test',
      ...composeResponsibilities({
        entityRef,
        ownerRef: 'group:default/payments',
        asOf: NOW,
        consumption: this.#consumption,
        attributes: { [entityRef]: {} },
        matrices: Object.fromEntries(
          Object.entries(MATRICES).map(([ref, matrix]) => [
            ref,
            [{ ...REVISION, matrix }],
          ]),
        ),
      }),
    };
  }

  async getServiceMatrix(serviceRef: string): Promise<ServiceMatrix> {
    const matrix = MATRICES[serviceRef];
    return {
      serviceRef,
      asOf: NOW.toISOString(),
      findings: [],
      announced: [],
      ...(matrix && {
        revision: REVISION,
        source: { type: 'git', url: 'https://git.example.com/matrix.yaml' },
        matrix,
        rows: Object.fromEntries(
          (matrix.spec.variants ?? [{ id: 'default' }]).map(({ id }) => [
            id,
            effectiveRows(matrix, { variant: id }),
          ]),
        ),
      }),
      ...this.#state,
    };
  }

  async syncServiceMatrix(): Promise<void> {}
}
