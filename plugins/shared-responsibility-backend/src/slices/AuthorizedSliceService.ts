import { StaleVersionError } from '@plinth/backstage-plugin-platform-services-node';
import {
  AcknowledgementRequest,
  AcknowledgementResult,
  EvidenceRequest,
  LinkedEvidence,
  MyResponsibilityView,
  responsibilityMatrixAnswerDisputePermission,
  responsibilityMatrixGrantExceptionPermission,
  responsibilitySliceAcknowledgePermission,
  responsibilitySliceDisputePermission,
  responsibilitySliceEvidencePermission,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { newRows, rowDigests } from './seen';
import { EntityCall, SliceAccess } from './SliceAccess';
import { SliceGate } from './SliceGate';
import { requireRow, SliceService, versionsOf } from './SliceService';
import { SliceStore } from './store';

/** What {@link AuthorizedSliceService} needs. */
export interface AuthorizedSliceServiceOptions {
  access: SliceAccess;
  gate: SliceGate;
  service: SliceService;
  store: SliceStore;
}

/**
 * What the team of an entity says about its rows: seen, acknowledged, shown by
 * evidence. Only for those who may.
 */
export class AuthorizedSliceService {
  readonly #access: SliceAccess;
  readonly #gate: SliceGate;
  readonly #service: SliceService;
  readonly #store: SliceStore;

  static create(
    options: AuthorizedSliceServiceOptions,
  ): AuthorizedSliceService {
    return new AuthorizedSliceService(options);
  }

  private constructor(options: AuthorizedSliceServiceOptions) {
    this.#access = options.access;
    this.#gate = options.gate;
    this.#service = options.service;
    this.#store = options.store;
  }

  /** What the caller has seen of an entity and may do with it. */
  async getMyView(call: EntityCall): Promise<MyResponsibilityView> {
    const { entityRef, credentials } = call;
    const { consumption, judged } = await this.#access.read(call);
    const entityUid = consumption.declaring[entityRef]?.uid;
    const userRef = this.#access.userRefOf(credentials);
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
    const userRef = this.#access.requireUser(call.credentials);
    const { consumption, judged } = await this.#access.read(call);
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
    const by = this.#access.requireUser(credentials);
    const { judged } = await this.#access.read(call, { fresh: true });
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

  /** See {@link SliceService.linkEvidence}. */
  async linkEvidence(
    call: EntityCall & { request: EvidenceRequest },
  ): Promise<LinkedEvidence> {
    const { request, credentials } = call;
    const { rowId, ...evidence } = request;
    const by = this.#access.requireUser(credentials);
    const { judged } = await this.#access.read(call, { fresh: true });
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
}
