import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  PlatformServicesService,
  ReadableRefsService,
  readConsumption,
  StaleVersionError,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  AcknowledgementRequest,
  AcknowledgementResult,
  Dispute,
  DisputeAnswer,
  DisputeRequest,
  Disputes,
  EvidenceRequest,
  ExceptionRequest,
  GrantedException,
  LinkedEvidence,
  MyResponsibilities,
  MyResponsibilityView,
  ResponsibilityExceptions,
  responsibilityMatrixAnswerDisputePermission,
  responsibilityMatrixGrantExceptionPermission,
  responsibilitySliceAcknowledgePermission,
  responsibilitySliceDisputePermission,
  responsibilitySliceEvidencePermission,
  ServiceCoverage,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ResponsibilityService } from '../service';
import { decodeTimeCursor, encodeTimeCursor } from './cursors';
import { JudgedEntity } from './judgeEntity';
import { withoutKeys } from './judgeSlice';
import { newRows, rowDigests } from './seen';
import { SliceGate } from './SliceGate';
import { ReadableFilter, SliceOverviews } from './SliceOverviews';
import { requireRow, SliceService, versionsOf } from './SliceService';
import { SliceStore } from './store';

/** Whom a call is about, and who calls. */
export interface EntityCall {
  /** Full ref. */
  entityRef: string;
  credentials: BackstageCredentials;
}

/** Which page of a list is wanted. */
export interface PageCall {
  limit: number;
  cursor?: string;
}

/** What a write gave; `created` is false when it was there already. */
export interface Created<T> {
  created: boolean;
  body: T;
}

/**
 * Rows for those who may say something about them. What may not be read looks
 * like what does not exist, also to those who could answer for it.
 */
export class AuthorizedSliceService {
  readonly #auth: AuthService;
  readonly #gate: SliceGate;
  readonly #overviews: SliceOverviews;
  readonly #platformServices: PlatformServicesService;
  readonly #readableRefs: ReadableRefsService;
  readonly #responsibilities: ResponsibilityService;
  readonly #service: SliceService;
  readonly #store: SliceStore;

  static create(
    options: AuthorizedSliceServiceOptions,
  ): AuthorizedSliceService {
    return new AuthorizedSliceService(options);
  }

  private constructor(options: AuthorizedSliceServiceOptions) {
    this.#auth = options.auth;
    this.#gate = options.gate;
    this.#overviews = options.overviews;
    this.#platformServices = options.platformServices;
    this.#readableRefs = options.readableRefs;
    this.#responsibilities = options.responsibilities;
    this.#service = options.service;
    this.#store = options.store;
  }

  /** What the caller has seen of an entity and may do with it. */
  async getMyView(call: EntityCall): Promise<MyResponsibilityView> {
    const { entityRef, credentials } = call;
    const { consumption, judged } = await this.#read(call);
    const entityUid = consumption.declaring[entityRef]?.uid;
    const userRef = this.#userRefOf(credentials);
    const [seen, may, forServices] = await Promise.all([
      userRef && entityUid
        ? this.#store.getSeen({ userRef, entityUid })
        : undefined,
      this.#gate.grantedForEntity({
        entityRef,
        permissions: [
          responsibilitySliceAcknowledgePermission,
          responsibilitySliceDisputePermission,
          responsibilitySliceEvidencePermission,
        ],
        credentials,
      }),
      this.#gate.grantedForServices({
        serviceRefs: judged.responsibilities.matrices.map(
          ({ serviceRef }) => serviceRef,
        ),
        permissions: [
          responsibilityMatrixAnswerDisputePermission,
          responsibilityMatrixGrantExceptionPermission,
        ],
        credentials,
      }),
    ]);
    return {
      ...(seen && { lastSeenAt: seen.seenAt }),
      newRows: seen ? newRows({ judged, seen: seen.rows }) : [],
      may: { acknowledge: may[0], dispute: may[1], evidence: may[2] },
      mayForService: { answer: forServices[0], except: forServices[1] },
    };
  }

  /**
   * Notes that the caller has seen the rows.
   *
   * @throws StaleVersionError when they are not what the caller saw
   */
  async markSeen(call: EntityCall & { etag: string }): Promise<void> {
    const userRef = this.#requireUser(call.credentials);
    const { consumption, judged } = await this.#read(call);
    if (judged.etag !== call.etag) {
      throw new StaleVersionError(
        'The responsibilities have changed since they were shown; read them again',
        { etag: judged.etag },
      );
    }
    const entityUid = consumption.declaring[call.entityRef]?.uid;
    if (entityUid) {
      await this.#store.putSeen({
        userRef,
        entityUid,
        rows: rowDigests(judged),
      });
    }
  }

  /** See {@link SliceService.acknowledge}. */
  async acknowledge(
    call: EntityCall & AcknowledgementRequest,
  ): Promise<AcknowledgementResult> {
    const { entityRef, rows, credentials } = call;
    const by = this.#requireUser(credentials);
    const { judged } = await this.#read(call, { fresh: true });
    const declaring = rows.flatMap(({ id }) =>
      versionsOf(judged, id).map(({ row }) => row.declaredBy),
    );
    const entities = await this.#gate.requireOwner({
      entityRefs: [...new Set(declaring.length > 0 ? declaring : [entityRef])],
      permission: responsibilitySliceAcknowledgePermission,
      credentials,
    });
    return this.#service.acknowledge({ judged, rows, entities, by });
  }

  /** Disputes about rows of an entity, the newest first. */
  async listDisputes(call: EntityCall & PageCall): Promise<Disputes> {
    const { limit, cursor } = call;
    const { consumption, judged } = await this.#read(call);
    const disputes = await this.#store.listDisputes({
      entityUids: uidsOf(consumption),
      documentIds: documentIdsOf(judged),
      limit: limit + 1,
      before: decodeTimeCursor(cursor),
    });
    return toPage(disputes, limit, dispute => dispute.raisedAt);
  }

  /** See {@link SliceService.dispute}. */
  async dispute(call: EntityCall & DisputeRequest): Promise<Created<Dispute>> {
    const { rowId, reason, credentials } = call;
    const by = this.#requireUser(credentials);
    const { judged } = await this.#read(call, { fresh: true });
    const row = requireRow(judged, rowId);
    const { declaredBy } = row.row;
    const entities = await this.#gate.requireOwner({
      entityRefs: [declaredBy],
      permission: responsibilitySliceDisputePermission,
      credentials,
    });
    const { changed, result } = await this.#service.dispute({
      judged: row,
      entity: entities.get(declaredBy)!,
      reason,
      by,
    });
    return { created: changed, body: withoutKeys(result) };
  }

  /** See {@link SliceService.answerDispute}. */
  async answerDispute(
    call: EntityCall & { id: string; answer: DisputeAnswer },
  ): Promise<Dispute> {
    const { id, answer, credentials } = call;
    const by = this.#requireUser(credentials);
    const { consumption, judged } = await this.#read(call, { fresh: true });
    const dispute = await this.#store.getDispute(id);
    if (!dispute || !isWithin({ consumption, judged, stored: dispute })) {
      throw new NotFoundError(`No dispute ${id}`);
    }
    await this.#gate.requireRole({
      serviceRef: dispute.serviceRef,
      permissions: [
        responsibilityMatrixAnswerDisputePermission,
        ...(answer.outcome === 'exception'
          ? [responsibilityMatrixGrantExceptionPermission]
          : []),
      ],
      credentials,
    });
    const { result } = await this.#service.answerDispute({
      judged,
      dispute,
      answer,
      by,
    });
    return withoutKeys(result);
  }

  /** Exceptions for an entity, the newest first. */
  async listExceptions(
    call: EntityCall & PageCall,
  ): Promise<ResponsibilityExceptions> {
    const { limit, cursor } = call;
    const { consumption, judged } = await this.#read(call);
    const exceptions = await this.#store.listExceptions({
      entityUids: uidsOf(consumption),
      documentIds: documentIdsOf(judged),
      limit: limit + 1,
      before: decodeTimeCursor(cursor),
    });
    return toPage(exceptions, limit, exception => exception.startsAt);
  }

  /** See {@link SliceService.grantException}. */
  async grantException(
    call: EntityCall & { request: ExceptionRequest },
  ): Promise<Created<GrantedException>> {
    const { request, credentials } = call;
    const { rowId, ...terms } = request;
    const by = this.#requireUser(credentials);
    const { consumption, judged } = await this.#read(call, { fresh: true });
    const row = judged.responsibilities.rows.find(({ id }) => id === rowId);
    const entityUid = row && consumption.declaring[row.declaredBy]?.uid;
    if (!row || !entityUid) {
      throw new NotFoundError(`No row ${rowId}`);
    }
    await this.#gate.requireRole({
      serviceRef: row.serviceRef,
      permissions: [responsibilityMatrixGrantExceptionPermission],
      credentials,
    });
    const { changed, result } = await this.#service.grantException({
      judged,
      row,
      entity: { entityRef: row.declaredBy, entityUid },
      terms,
      by,
    });
    return { created: changed, body: withoutKeys(result) };
  }

  /** See {@link SliceService.endException}. */
  async endException(call: EntityCall & { id: string }): Promise<void> {
    const { id, credentials } = call;
    const by = this.#requireUser(credentials);
    const { consumption, judged } = await this.#read(call, { fresh: true });
    const exception = await this.#store.getException(id);
    if (!exception || !isWithin({ consumption, judged, stored: exception })) {
      throw new NotFoundError(`No exception ${id}`);
    }
    await this.#gate.requireRole({
      serviceRef: exception.serviceRef,
      permissions: [responsibilityMatrixGrantExceptionPermission],
      credentials,
    });
    await this.#service.endException({ exception, by });
  }

  /** See {@link SliceService.linkEvidence}. */
  async linkEvidence(
    call: EntityCall & { request: EvidenceRequest },
  ): Promise<LinkedEvidence> {
    const { request, credentials } = call;
    const { rowId, ...evidence } = request;
    const by = this.#requireUser(credentials);
    const { judged } = await this.#read(call, { fresh: true });
    const row = requireRow(judged, rowId);
    const { declaredBy } = row.row;
    const entities = await this.#gate.requireOwner({
      entityRefs: [declaredBy],
      permission: responsibilitySliceEvidencePermission,
      credentials,
    });
    return this.#service.linkEvidence({
      ...evidence,
      judged: row,
      entity: entities.get(declaredBy)!,
      by,
    });
  }

  /** What falls to the caller and the caller's groups; nothing for other backends. */
  async getMine(
    call: PageCall & { credentials: BackstageCredentials },
  ): Promise<MyResponsibilities> {
    const { credentials, ...page } = call;
    const claims = await this.#gate.claimsOf(credentials);
    return claims.size > 0
      ? this.#overviews.getMine({
          ...page,
          ownerRefs: [...claims],
          readable: await this.#readableFilter(credentials),
        })
      : { items: [] };
  }

  /**
   * See {@link SliceOverviews.getCoverage}.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the caller has no role on it
   */
  async getCoverage(
    call: PageCall & {
      serviceRef: string;
      credentials: BackstageCredentials;
    },
  ): Promise<ServiceCoverage> {
    const { credentials, ...page } = call;
    await this.#gate.requireRole({ ...call, permissions: [] });
    return this.#overviews.getCoverage({
      ...page,
      readable: await this.#readableFilter(credentials),
    });
  }

  /**
   * Disputes of a service about entities that the caller may read, the newest
   * first. A page may hold less than its limit.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the caller has no role on it
   */
  async listServiceDisputes(
    call: PageCall & {
      serviceRef: string;
      status?: 'open' | 'answered';
      credentials: BackstageCredentials;
    },
  ): Promise<Disputes> {
    const { serviceRef, status, limit, cursor, credentials } = call;
    await this.#gate.requireRole({ ...call, permissions: [] });
    const documentId = await this.#responsibilities.documentIdOf(serviceRef);
    const disputes = await this.#store.listDisputes({
      documentIds: documentId ? [documentId] : [],
      ...(status && { status }),
      limit: limit + 1,
      before: decodeTimeCursor(cursor),
    });
    const { items, nextCursor } = toPage(
      disputes,
      limit,
      dispute => dispute.raisedAt,
    );
    const readable = await this.#readableFilter(credentials);
    const refs = await readable(items.map(({ entityRef }) => entityRef));
    return {
      items: items.filter(({ entityRef }) => refs.has(entityRef)),
      ...(nextCursor && { nextCursor }),
    };
  }

  /** What the caller may see of an entity; decided anew before writes. */
  async #read(
    call: EntityCall,
    options: { fresh: boolean } = { fresh: false },
  ): Promise<{
    consumption: UnfilteredConsumption;
    judged: JudgedEntity & { etag: string };
  }> {
    const consumption = await readConsumption(call, {
      platformServices: this.#platformServices,
      readableRefs: {
        readableRefs: request =>
          this.#readableRefs.readableRefs({ ...request, ...options }),
        readerFor: request =>
          this.#readableRefs.readerFor({ ...request, ...options }),
      },
    });
    return {
      consumption,
      judged: await this.#responsibilities.judge({ consumption }),
    };
  }

  async #readableFilter(
    credentials: BackstageCredentials,
  ): Promise<ReadableFilter> {
    const reader = await this.#readableRefs.readerFor({ credentials });
    return refs => reader.readable(refs);
  }

  #userRefOf(credentials: BackstageCredentials): string | undefined {
    return this.#auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
  }

  #requireUser(credentials: BackstageCredentials): string {
    const userRef = this.#userRefOf(credentials);
    if (!userRef) {
      throw new NotAllowedError('Only people may do this');
    }
    return userRef;
  }
}

/** What {@link AuthorizedSliceService} needs. */
export interface AuthorizedSliceServiceOptions {
  auth: AuthService;
  gate: SliceGate;
  overviews: SliceOverviews;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
  responsibilities: ResponsibilityService;
  service: SliceService;
  store: SliceStore;
}

function uidsOf(consumption: UnfilteredConsumption): string[] {
  return Object.values(consumption.declaring).flatMap(({ uid }) => uid ?? []);
}

function documentIdsOf(judged: JudgedEntity): string[] {
  const { matrices, announced } = judged.responsibilities;
  return [
    ...new Set(
      [...matrices, ...announced].flatMap(({ documentId }) => documentId ?? []),
    ),
  ];
}

/** Whether something stored is about what the caller may see of an entity. */
function isWithin(options: {
  consumption: UnfilteredConsumption;
  judged: JudgedEntity;
  stored: { entityRef: string; documentId: string };
}): boolean {
  const { consumption, judged, stored } = options;
  return (
    Object.hasOwn(consumption.declaring, stored.entityRef) &&
    documentIdsOf(judged).includes(stored.documentId)
  );
}

/** A page of stored items, of which one more was read than is wanted. */
function toPage<T extends { id: string; sliceId: string; documentId: string }>(
  items: T[],
  limit: number,
  timeOf: (item: T) => string,
): {
  items: Array<Omit<T, 'sliceId' | 'documentId'>>;
  nextCursor?: string;
} {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(withoutKeys),
    ...(items.length > limit &&
      last && {
        nextCursor: encodeTimeCursor({ at: timeOf(last), id: last.id }),
      }),
  };
}
