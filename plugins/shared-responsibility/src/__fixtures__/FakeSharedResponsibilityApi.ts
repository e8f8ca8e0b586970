import {
  AcknowledgementRequest,
  AcknowledgementResult,
  Dispute,
  Disputes,
  EntityResponsibilities,
  ExceptionRequest,
  GrantedException,
  MatrixDraft,
  MatrixImport,
  MatrixLint,
  MatrixRevisions,
  MyResponsibilities,
  MyResponsibilityView,
  PublishPreview,
  PublishedMatrix,
  ResponsibilityExceptions,
  RevisionDiff,
  LinkedEvidence,
  RowStanding,
  ServiceCoverage,
  ResponsibilityMatrix,
  ServiceMatrix,
  composeResponsibilities,
  countTasks,
  effectiveRows,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import {
  DocumentState,
  FormerDocumentState,
  PublishedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { PageOptions, MatrixFile, SharedResponsibilityApi } from '../api';
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

const OPEN: RowStanding = { status: 'open', hash: 'h1' };
const STATES = {
  allocated: { done: 1, of: 1 },
  documented: { done: 1, of: 1 },
  communicated: { done: 0, of: 1 },
  implemented: { done: 0, of: 1 },
};
const NEVER = new Error('Not in this fixture');

/** Answers from the fixtures through the functions that the backend uses. */
export class FakeSharedResponsibilityApi implements SharedResponsibilityApi {
  readonly #consumption: ConsumedService[];
  readonly #state: Partial<ServiceMatrix>;
  readonly #standings: Record<string, RowStanding>;
  readonly #view: Partial<MyResponsibilityView>;
  #exceptions: GrantedException[] = [];

  constructor(options: {
    consumption?: ConsumedService[];
    state?: Partial<ServiceMatrix>;
    /** By id of the task; the others are open. */
    standings?: Record<string, RowStanding>;
    view?: Partial<MyResponsibilityView>;
  }) {
    this.#consumption = options.consumption ?? [];
    this.#state = options.state ?? {};
    this.#standings = options.standings ?? {};
    this.#view = options.view ?? {};
  }

  async getEntityResponsibilities(
    entityRef: string,
  ): Promise<EntityResponsibilities> {
    const composed = composeResponsibilities({
      entityRef,
      ownerRef: 'group:default/payments',
      asOf: NOW,
      consumption: this.#consumption,
      attributes: { [entityRef]: {} },
      exceptions: this.#exceptions,
      matrices: Object.fromEntries(
        Object.entries(MATRICES).map(([ref, matrix]) => [
          ref,
          [{ ...REVISION, matrix }],
        ]),
      ),
    });
    return {
      etag: 'r12.test',
      ...composed,
      standings: Object.fromEntries(
        composed.rows
          .filter(row => row.assignments.consumer || row.undetermined)
          .map(row => [row.id, this.#standings[row.taskId] ?? OPEN]),
      ),
      services: composed.matrices.map(({ serviceRef }) => ({
        serviceRef,
        states: STATES,
        tasks: countTasks({
          rows: composed.rows.filter(row => row.serviceRef === serviceRef),
        }),
      })),
      states: STATES,
      announced: composed.announced.map(matrix => ({
        ...matrix,
        standings: {},
      })),
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

  async getFormerMatrix(serviceRef: string): Promise<FormerDocumentState> {
    return { serviceRef };
  }

  async confirmFormerMatrix(..._asked: unknown[]): Promise<DocumentState> {
    throw NEVER;
  }

  async getSummaries(serviceRefs: string[]) {
    return serviceRefs.flatMap(serviceRef => {
      const matrix = MATRICES[serviceRef];
      return matrix
        ? [{ serviceRef, ...countTasks({ rows: effectiveRows(matrix) }) }]
        : [];
    });
  }

  async getMyView(): Promise<MyResponsibilityView> {
    return {
      newRows: [],
      may: { acknowledge: false, dispute: false, evidence: false },
      mayForService: { answer: [], except: [] },
      ...this.#view,
    };
  }

  async markSeen(): Promise<void> {}

  async acknowledge(
    _entityRef: string,
    request: AcknowledgementRequest,
  ): Promise<AcknowledgementResult> {
    return { acknowledged: request.rows.map(({ id }) => id), refused: [] };
  }

  async getDisputes(): Promise<Disputes> {
    return { items: [] };
  }

  async dispute(): Promise<Dispute> {
    throw NEVER;
  }

  async answerDispute(): Promise<Dispute> {
    throw NEVER;
  }

  async getExceptions(): Promise<ResponsibilityExceptions> {
    return { items: [] };
  }

  async grantException(
    entityRef: string,
    request: ExceptionRequest,
  ): Promise<GrantedException> {
    const { rows } = await this.getEntityResponsibilities(entityRef);
    const row = rows.find(({ id }) => id === request.rowId)!;
    const granted = {
      id: 'e1',
      entityRef,
      serviceRef: row.serviceRef,
      taskId: row.taskId,
      assignments: request.assignments,
      reason: request.reason,
      approvedBy: 'user:default/data-sre',
      startsAt: NOW.toISOString(),
      expires: request.expires,
      expiresAt: `${request.expires}T23:59:59Z`,
    };
    this.#exceptions.push(granted);
    return granted;
  }

  async endException(_entityRef: string, exceptionId: string): Promise<void> {
    this.#exceptions = this.#exceptions.filter(({ id }) => id !== exceptionId);
  }

  async linkEvidence(): Promise<LinkedEvidence> {
    throw NEVER;
  }

  async getMine(_options?: PageOptions): Promise<MyResponsibilities> {
    return { items: [] };
  }

  async getCoverage(serviceRef: string): Promise<ServiceCoverage> {
    return { serviceRef, items: [] };
  }

  async getServiceDisputes(): Promise<Disputes> {
    return { items: [] };
  }

  async getMatrixDraft(): Promise<MatrixDraft | undefined> {
    return undefined;
  }

  async saveMatrixDraft(
    serviceRef: string,
    document: ResponsibilityMatrix,
    options: { basedOn?: number },
  ): Promise<MatrixDraft> {
    return {
      serviceRef,
      document,
      basedOn: options.basedOn ?? REVISION.number,
      updatedAt: NOW.toISOString(),
      updatedBy: 'user:default/data-platform-ppo',
      findings: [],
      notChecked: [],
      etag: 'd1.test',
    };
  }

  async discardMatrixDraft(..._asked: unknown[]): Promise<void> {}

  async getPublishPreview(..._asked: unknown[]): Promise<PublishPreview> {
    throw NEVER;
  }

  async publishMatrix(..._asked: unknown[]): Promise<PublishedDocument> {
    throw NEVER;
  }

  async importMatrix(..._asked: unknown[]): Promise<MatrixImport> {
    throw NEVER;
  }

  async setMatrixSource(..._asked: unknown[]): Promise<DocumentState> {
    throw NEVER;
  }

  async getMatrixRevisions(): Promise<MatrixRevisions> {
    return { items: [REVISION] };
  }

  async getMatrixRevision(serviceRef: string): Promise<PublishedMatrix> {
    return {
      ...REVISION,
      serviceRef,
      document: MATRICES[serviceRef],
      etag: 'r12',
    };
  }

  async compareRevisions(..._asked: unknown[]): Promise<RevisionDiff> {
    throw NEVER;
  }

  async exportMatrix(..._asked: unknown[]): Promise<MatrixFile> {
    throw NEVER;
  }

  async lintMatrix(): Promise<MatrixLint> {
    return { findings: [], notChecked: [], ruleSet: 'test' };
  }
}
