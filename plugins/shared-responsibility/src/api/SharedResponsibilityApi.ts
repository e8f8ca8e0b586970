import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  DocumentState,
  FormerDocumentState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  AcknowledgementRequest,
  AcknowledgementResult,
  Dispute,
  DisputeAnswer,
  DisputeRequest,
  Disputes,
  EntityResponsibilities,
  EvidenceRequest,
  ExceptionRequest,
  GrantedException,
  MyResponsibilities,
  MyResponsibilityView,
  ResponsibilityExceptions,
  ResponsibilitySummaries,
  LinkedEvidence,
  ServiceCoverage,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { MatrixEditingApi } from './MatrixEditingApi';

/**
 * Which page of a list is wanted.
 *
 * @public
 */
export interface PageOptions {
  /** 1 to 200, default 50. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/**
 * Reads and changes responsibilities in the backend, as the signed-in user.
 *
 * @public
 */
export interface SharedResponsibilityApi extends MatrixEditingApi {
  /**
   * What an entity and the layers below it are responsible for.
   *
   * @param options - `asOf`: ISO 8601; default now
   * @throws ResponseError with status 404 when the entity does not exist or may not be read
   */
  getEntityResponsibilities(
    entityRef: string,
    options?: { asOf?: string },
  ): Promise<EntityResponsibilities>;

  /**
   * The matrix of a platform service with its findings and the state of its source.
   *
   * @param options - `asOf`: ISO 8601; default now
   * @throws ResponseError with status 404 when the service does not exist or may not be read
   */
  getServiceMatrix(
    serviceRef: string,
    options?: { asOf?: string },
  ): Promise<ServiceMatrix>;

  /**
   * Reads the matrix from its repository now.
   *
   * @throws ResponseError with status 403 when the user has no role on the service
   */
  syncServiceMatrix(serviceRef: string): Promise<void>;

  /**
   * The hidden matrix of a former entity of this name, if there is one.
   *
   * @throws ResponseError with status 403 when the user may not publish for the service
   */
  getFormerMatrix(serviceRef: string): Promise<FormerDocumentState>;

  /**
   * Says that the service is the same as the former one, and brings its matrix
   * back with its history.
   *
   * @param options - `etag` of the former matrix
   */
  confirmFormerMatrix(
    serviceRef: string,
    options: { etag: string },
  ): Promise<DocumentState>;

  /**
   * How the tasks of many services are divided; without those that have no
   * matrix in force or may not be read.
   *
   * @param serviceRefs - full refs of platform services
   */
  getSummaries(
    serviceRefs: string[],
  ): Promise<ResponsibilitySummaries['items']>;

  /** What of an entity's responsibilities depends on the user. Changes nothing. */
  getMyView(entityRef: string): Promise<MyResponsibilityView>;

  /**
   * Says that the user has seen the rows of an entity as they are now.
   *
   * @param options - `etag` of the responsibilities that were shown
   * @throws ResponseError with status 412 when they have changed since
   */
  markSeen(entityRef: string, options: { etag: string }): Promise<void>;

  /**
   * Acknowledges rows for the team that answers for them. Rows that are no
   * longer what was read are refused one by one, in the result; the others are
   * stored.
   *
   * @throws ResponseError with status 403 when the user does not belong to that team
   */
  acknowledge(
    entityRef: string,
    request: AcknowledgementRequest,
  ): Promise<AcknowledgementResult>;

  /** Disputes of an entity, the newest first. */
  getDisputes(entityRef: string, options?: PageOptions): Promise<Disputes>;

  /**
   * Refuses a row. The same row again gives the dispute that is open already.
   *
   * @throws ResponseError with status 403 when the user does not belong to the team that answers for the row
   */
  dispute(entityRef: string, request: DisputeRequest): Promise<Dispute>;

  /**
   * Answers a dispute.
   *
   * @throws ResponseError with status 403 when the user has no role on the service, 409 when it has another answer already
   */
  answerDispute(
    entityRef: string,
    disputeId: string,
    answer: DisputeAnswer,
  ): Promise<Dispute>;

  /** Exceptions of an entity, ended ones included, the newest first. */
  getExceptions(
    entityRef: string,
    options?: PageOptions,
  ): Promise<ResponsibilityExceptions>;

  /**
   * Grants an exception; it takes the place of the one that holds for that row.
   *
   * @throws ResponseError with status 403 when the user has no role on the service
   */
  grantException(
    entityRef: string,
    request: ExceptionRequest,
  ): Promise<GrantedException>;

  /**
   * Ends an exception before its time.
   *
   * @throws ResponseError with status 403 when the user has no role on the service
   */
  endException(entityRef: string, exceptionId: string): Promise<void>;

  /**
   * Links the proof that a duty is done, in place of the one before.
   *
   * @throws ResponseError with status 403 when the user does not belong to the team that answers for the row
   */
  linkEvidence(
    entityRef: string,
    request: EvidenceRequest,
  ): Promise<LinkedEvidence>;

  /** Everything that the user's groups answer for. */
  getMine(options?: PageOptions): Promise<MyResponsibilities>;

  /**
   * Which consumers of a service have acknowledged their rows.
   *
   * @throws ResponseError with status 403 when the user has no role on the service
   */
  getCoverage(
    serviceRef: string,
    options?: PageOptions,
  ): Promise<ServiceCoverage>;

  /**
   * Disputes of a service, the newest first.
   *
   * @param options - `status`: only those that are open, or answered
   * @throws ResponseError with status 403 when the user has no role on the service
   */
  getServiceDisputes(
    serviceRef: string,
    options?: PageOptions & { status?: 'open' | 'answered' },
  ): Promise<Disputes>;
}

/**
 * Reference to the {@link SharedResponsibilityApi}.
 *
 * @public
 */
export const sharedResponsibilityApiRef =
  createApiRef<SharedResponsibilityApi>().with({
    id: 'plugin.shared-responsibility.client',
    pluginId: 'shared-responsibility',
  });
