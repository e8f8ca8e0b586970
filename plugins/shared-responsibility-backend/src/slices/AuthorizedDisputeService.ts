import { NotFoundError } from '@backstage/errors';
import {
  Dispute,
  DisputeAnswer,
  DisputeRequest,
  Disputes,
  ExceptionRequest,
  GrantedException,
  ResponsibilityExceptions,
  responsibilityMatrixAnswerDisputePermission,
  responsibilityMatrixGrantExceptionPermission,
  responsibilitySliceDisputePermission,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { withoutKeys } from './judgeSlice';
import { PageCall, pageQuery, toPage } from './pages';
import { EntityCall, SliceAccess } from './SliceAccess';
import { SliceGate } from './SliceGate';
import { requireRow, SliceService } from './SliceService';
import { SliceStore } from './store';
import { isWithin, keysOf } from './stored';

/** What a write gave; `created` is false when it was there already. */
export interface Created<T> {
  created: boolean;
  body: T;
}

/** What {@link AuthorizedDisputeService} needs. */
export interface AuthorizedDisputeServiceOptions {
  access: SliceAccess;
  gate: SliceGate;
  service: SliceService;
  store: SliceStore;
}

/**
 * Disputes about rows of an entity, and the exceptions for it. Disputes are
 * raised by the entity's team and answered by the people of the service, who
 * grant exceptions too. What may not be read looks like what does not exist,
 * also to those who could answer for it.
 */
export class AuthorizedDisputeService {
  readonly #access: SliceAccess;
  readonly #gate: SliceGate;
  readonly #service: SliceService;
  readonly #store: SliceStore;

  static create(
    options: AuthorizedDisputeServiceOptions,
  ): AuthorizedDisputeService {
    return new AuthorizedDisputeService(options);
  }

  private constructor(options: AuthorizedDisputeServiceOptions) {
    this.#access = options.access;
    this.#gate = options.gate;
    this.#service = options.service;
    this.#store = options.store;
  }

  /** Disputes about rows of an entity, the newest first. */
  async listDisputes(call: EntityCall & PageCall): Promise<Disputes> {
    const entity = await this.#access.read(call);
    const disputes = await this.#store.listDisputes({
      ...keysOf(entity),
      ...pageQuery(call),
    });
    return toPage(disputes, call.limit, dispute => dispute.raisedAt);
  }

  /** See {@link SliceService.dispute}. */
  async dispute(call: EntityCall & DisputeRequest): Promise<Created<Dispute>> {
    const { rowId, reason, credentials } = call;
    const by = this.#access.requireUser(credentials);
    const { judged } = await this.#access.read(call, { fresh: true });
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
    const by = this.#access.requireUser(credentials);
    const entity = await this.#access.read(call, { fresh: true });
    const dispute = await this.#store.getDispute(id);
    if (!dispute || !isWithin(entity, dispute)) {
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
      judged: entity.judged,
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
    const entity = await this.#access.read(call);
    const exceptions = await this.#store.listExceptions({
      ...keysOf(entity),
      ...pageQuery(call),
    });
    return toPage(exceptions, call.limit, exception => exception.startsAt);
  }

  /** See {@link SliceService.grantException}. */
  async grantException(
    call: EntityCall & { request: ExceptionRequest },
  ): Promise<Created<GrantedException>> {
    const { request, credentials } = call;
    const { rowId, ...terms } = request;
    const by = this.#access.requireUser(credentials);
    const { consumption, judged } = await this.#access.read(call, {
      fresh: true,
    });
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
    const by = this.#access.requireUser(credentials);
    const entity = await this.#access.read(call, { fresh: true });
    const exception = await this.#store.getException(id);
    if (!exception || !isWithin(entity, exception)) {
      throw new NotFoundError(`No exception ${id}`);
    }
    await this.#gate.requireRole({
      serviceRef: exception.serviceRef,
      permissions: [responsibilityMatrixGrantExceptionPermission],
      credentials,
    });
    await this.#service.endException({ exception, by });
  }
}
