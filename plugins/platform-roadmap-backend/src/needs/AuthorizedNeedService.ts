import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  FollowUps,
  Need,
  NeedDecision,
  NeedRequest,
  Needs,
  NeedUpdate,
  platformRoadmapDecidePermission,
  platformRoadmapVotePermission,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  AuthorizedDocumentService,
  DocumentCall,
  DocumentGate,
  DocumentStore,
  ensureDocument,
  Precondition,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { decodeTimeCursor, encodeTimeCursor } from '../following/cursors';
import { requireUser, userRefOf } from '../following/users';
import { FollowUpStore } from './FollowUpStore';
import { StoredNeed } from './needRows';
import { NeedService } from './NeedService';
import { NeedStore } from './NeedStore';
import { readNeedRequest, speaksForOthers } from './readNeedRequest';

/** What {@link AuthorizedNeedService} needs. */
export interface AuthorizedNeedServiceOptions {
  auth: AuthService;
  database: Knex;
  documents: AuthorizedDocumentService<Roadmap>;
  followUps: FollowUpStore;
  gate: DocumentGate;
  needs: NeedStore;
  readableRefs: ReadableRefsService;
  service: NeedService;
  store: DocumentStore<Roadmap>;
}

/**
 * What was asked for, for those who may know or change it. Whoever may read
 * the service reads its needs, but not who asked when that person may not be
 * read. Asking takes the permission to vote, deciding a role on the service
 * and the permission to decide.
 */
export class AuthorizedNeedService {
  readonly #options: AuthorizedNeedServiceOptions;

  static create(options: AuthorizedNeedServiceOptions): AuthorizedNeedService {
    return new AuthorizedNeedService(options);
  }

  private constructor(options: AuthorizedNeedServiceOptions) {
    this.#options = options;
  }

  /** The needs of a service, page by page. */
  async listNeeds(
    options: DocumentCall & {
      decision?: NeedDecision;
      item?: string;
      limit: number;
      cursor?: string;
    },
  ): Promise<Needs> {
    const { serviceRef, limit, cursor, decision, item } = options;
    const { documents, needs, store } = this.#options;
    await documents.requireReadable(options);
    const before = decodeTimeCursor(cursor, 'needs');
    const documentId = (await store.getDocument(serviceRef))?.id ?? '';
    const [found, counts] = await Promise.all([
      needs.listNeeds({
        documentId,
        ...(decision && { decision }),
        ...(item !== undefined && { item }),
        limit: limit + 1,
        ...(before && { before }),
      }),
      needs.countNeeds({ documentId, ...(item !== undefined && { item }) }),
    ]);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.#show(page, options),
      counts,
      ...(found.length > limit &&
        last && {
          nextCursor: encodeTimeCursor({ at: last.createdAt, id: last.id }),
        }),
    };
  }

  /**
   * See {@link NeedService.ask}.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the caller may not ask, or not in that way
   */
  async ask(
    options: DocumentCall & { request: NeedRequest },
  ): Promise<{ created: boolean; need: Need }> {
    const { serviceRef, credentials, request } = options;
    const { auth, database, gate, service } = this.#options;
    const { entity } = await gate.passAsReader({
      ...options,
      anyOf: [platformRoadmapVotePermission],
    });
    const by = requireUser(credentials, auth);
    if (speaksForOthers({ request, by })) {
      await gate.passWithRole({
        ...options,
        anyOf: [platformRoadmapDecidePermission],
      });
    }
    const need = await readNeedRequest({
      ...options,
      ...this.#options,
      by,
    });
    const documentId = await ensureDocument({
      database,
      serviceRef,
      entityUid: entity.metadata.uid ?? '',
    });
    const asked = await service.ask({
      serviceRef,
      need: { ...need, documentId, recordedBy: by },
    });
    const [shown] = await this.#show([asked.need], options);
    return { created: asked.created, need: shown };
  }

  /**
   * See {@link NeedService.decide}.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the caller has no role on it, or the policy says no
   */
  async decide(
    options: DocumentCall & {
      id: string;
      update: NeedUpdate;
      precondition: Precondition;
    },
  ): Promise<Need> {
    const { gate, service, store } = this.#options;
    const { entity, by } = await gate.passWithRole({
      ...options,
      anyOf: [platformRoadmapDecidePermission],
    });
    const document = await store.findDocument({
      serviceRef: options.serviceRef,
      entityUid: entity.metadata.uid ?? '',
    });
    const need = await service.decide({ ...options, document, by });
    const [shown] = await this.#show([need], options);
    return shown;
  }

  /** The follow-ups that wait for the caller, of services that it may read. */
  async listFollowUps(options: {
    credentials: BackstageCredentials;
  }): Promise<FollowUps> {
    const { credentials } = options;
    const { auth, followUps, readableRefs } = this.#options;
    const userRef = userRefOf(credentials, auth);
    const waiting = userRef ? await followUps.listWaiting(userRef) : [];
    const readable = await readableRefs.readableRefs({
      refs: waiting.map(({ serviceRef }) => serviceRef),
      credentials,
    });
    return {
      items: waiting
        .filter(({ serviceRef }) => readable.has(serviceRef))
        .map(({ documentId: _, userRef: __, ...followUp }) => followUp),
    };
  }

  /** What the caller may see of needs: no people and entities that it may not read. */
  async #show(needs: StoredNeed[], call: DocumentCall): Promise<Need[]> {
    const { serviceRef, credentials } = call;
    const own = userRefOf(credentials, this.#options.auth);
    const readable = await this.#options.readableRefs.readableRefs({
      refs: needs.flatMap(({ askedBy, entityRef, decidedBy }) =>
        [askedBy, entityRef, decidedBy].flatMap(ref => ref ?? []),
      ),
      credentials,
    });
    const isShown = (ref?: string) => ref === own || readable.has(ref ?? '');
    return needs.map(
      ({ documentId, version, askedBy, entityRef, decidedBy, ...need }) => ({
        ...need,
        serviceRef,
        ...(askedBy && isShown(askedBy) && { askedBy }),
        ...(entityRef && isShown(entityRef) && { entityRef }),
        ...(decidedBy && isShown(decidedBy) && { decidedBy }),
      }),
    );
  }
}
