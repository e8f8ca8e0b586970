import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Disputes,
  MyResponsibilities,
  ServiceCoverage,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ResponsibilityService } from '../service';
import { PageCall, pageQuery, toPage } from './pages';
import { SliceAccess } from './SliceAccess';
import { SliceGate } from './SliceGate';
import { SliceOverviews } from './SliceOverviews';
import { SliceStore } from './store';

/** What {@link AuthorizedOverviewService} needs. */
export interface AuthorizedOverviewServiceOptions {
  access: SliceAccess;
  gate: SliceGate;
  overviews: SliceOverviews;
  responsibilities: ResponsibilityService;
  store: SliceStore;
}

/** What goes over many entities: of a user's groups, or of a service for its people. */
export class AuthorizedOverviewService {
  readonly #access: SliceAccess;
  readonly #gate: SliceGate;
  readonly #overviews: SliceOverviews;
  readonly #responsibilities: ResponsibilityService;
  readonly #store: SliceStore;

  static create(
    options: AuthorizedOverviewServiceOptions,
  ): AuthorizedOverviewService {
    return new AuthorizedOverviewService(options);
  }

  private constructor(options: AuthorizedOverviewServiceOptions) {
    this.#access = options.access;
    this.#gate = options.gate;
    this.#overviews = options.overviews;
    this.#responsibilities = options.responsibilities;
    this.#store = options.store;
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
          readable: await this.#access.readableFilter(credentials),
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
      readable: await this.#access.readableFilter(credentials),
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
    const { serviceRef, status, limit, credentials } = call;
    await this.#gate.requireRole({ ...call, permissions: [] });
    const documentId = await this.#responsibilities.documentIdOf(serviceRef);
    const disputes = await this.#store.listDisputes({
      documentIds: documentId ? [documentId] : [],
      ...(status && { status }),
      ...pageQuery(call),
    });
    const { items, nextCursor } = toPage(
      disputes,
      limit,
      dispute => dispute.raisedAt,
    );
    const readable = await this.#access.readableFilter(credentials);
    const refs = await readable(items.map(({ entityRef }) => entityRef));
    return {
      items: items.filter(({ entityRef }) => refs.has(entityRef)),
      ...(nextCursor && { nextCursor }),
    };
  }
}
