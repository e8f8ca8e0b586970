import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MyRoadmapView,
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  heldPlatformRoles,
  isPlatformServiceEntity,
  platformRolesOf,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  createVersion,
  DocumentCall,
  DocumentStore,
  Memberships,
  StaleVersionError,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { Users } from '../following/users';
import { GrantKeeper, RoadmapVisits } from '../grants';
import { SubscriptionStore } from '../subscriptions';
import { VoteStore } from '../votes';
import { changesSince } from './changesSince';
import { SeenStore } from './SeenStore';

/** Whom a call is about, and who calls. */
export interface EntityCall {
  /** Full ref. */
  entityRef: string;
  credentials: BackstageCredentials;
}

/** What {@link MyRoadmapService} needs. */
export interface MyRoadmapServiceOptions {
  catalog: CatalogService;
  keeper: GrantKeeper;
  memberships: Memberships;
  seen: SeenStore;
  statuses: StatusSettings;
  store: DocumentStore<Roadmap>;
  subscriptions: SubscriptionStore;
  users: Users;
  visits: RoadmapVisits;
  votes: VoteStore;
  now?: () => Date;
}

/**
 * What depends on who reads: what changed since the last look, votes,
 * subscriptions, roles. Kept apart, so that the rest is the same for all. Every
 * page about roadmaps reads it, so this is what counts as a visit.
 */
export class MyRoadmapService {
  readonly #options: MyRoadmapServiceOptions;
  readonly #now: () => Date;

  static create(options: MyRoadmapServiceOptions): MyRoadmapService {
    return new MyRoadmapService(options);
  }

  private constructor(options: MyRoadmapServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * For one service.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   */
  async getForService(call: DocumentCall): Promise<MyRoadmapView> {
    return this.#view(await this.#ofService(call), call);
  }

  /**
   * For all services that an entity stands on.
   *
   * @throws NotFoundError when there is no such entity or it may not be read
   */
  async getForEntity(call: EntityCall): Promise<MyRoadmapView> {
    return this.#view(await this.#ofEntity(call), call);
  }

  /**
   * Notes that the caller has seen the roadmap of a service.
   *
   * @throws StaleVersionError when it is not what the caller saw
   */
  async markServiceSeen(call: DocumentCall & { etag: string }): Promise<void> {
    await this.#markSeen(await this.#ofService(call), call);
  }

  /** See {@link MyRoadmapService.markServiceSeen}; all that an entity stands on. */
  async markEntitySeen(call: EntityCall & { etag: string }): Promise<void> {
    await this.#markSeen(await this.#ofEntity(call), call);
  }

  async #ofService(call: DocumentCall): Promise<string[]> {
    await this.#options.visits.toService(call);
    return [call.serviceRef];
  }

  async #ofEntity(call: EntityCall): Promise<string[]> {
    const { items } = await this.#options.visits.toEntity(call);
    return [...new Set(items.map(({ serviceRef }) => serviceRef))];
  }

  async #view(
    serviceRefs: string[],
    call: { credentials: BackstageCredentials },
  ): Promise<MyRoadmapView> {
    const { credentials } = call;
    const { keeper, seen, subscriptions, users, votes } = this.#options;
    const caller = await users.callerOf(credentials);
    await keeper.visited({
      credentials,
      shown: serviceRefs,
      ...(caller && { caller }),
    });
    const standing = await this.#standingOf(serviceRefs);
    const documentIds = standing.map(({ documentId }) => documentId);
    const [looked, counted, subscribed, roles] = await Promise.all([
      caller ? seen.listSeen({ caller, documentIds }) : new Map(),
      votes.countVotes({ documentIds, ...(caller && { caller }) }),
      caller ? subscriptions.listSubscriptions(caller) : [],
      this.#rolesOn(serviceRefs, credentials),
    ]);
    const lastSeen = [...looked.values()]
      .map(({ seenAt }) => seenAt)
      .sort()
      .at(-1);
    return {
      changes: await changesSince({
        ...this.#options,
        standing,
        seen: looked,
      }),
      ...(lastSeen && { lastSeen }),
      seenEtag: etagOf(standing),
      subscriptions: subscribed
        .filter(
          ({ serviceRef }) => !serviceRef || serviceRefs.includes(serviceRef),
        )
        .map(({ serviceRef, period, since }) => ({
          ...(serviceRef && { serviceRef }),
          period,
          since,
        })),
      votes: Object.fromEntries(
        standing.flatMap(({ documentId, serviceRef }) => {
          const ofItems = counted.get(documentId);
          return ofItems ? [[serviceRef, ofItems]] : [];
        }),
      ),
      roles,
    };
  }

  async #markSeen(
    serviceRefs: string[],
    call: { etag: string; credentials: BackstageCredentials },
  ): Promise<void> {
    const { seen, users } = this.#options;
    const caller = await users.requireCaller(call.credentials);
    const standing = await this.#standingOf(serviceRefs);
    const etag = etagOf(standing);
    if (etag !== call.etag) {
      throw new StaleVersionError(
        'The roadmaps have changed since they were shown; read them again',
        { etag },
      );
    }
    await seen.putSeen({
      caller,
      revisions: standing.map(({ documentId, number }) => ({
        documentId,
        revision: number,
      })),
    });
  }

  /** The revisions that readers see now; roadmaps are in force at once. */
  async #standingOf(serviceRefs: string[]): Promise<StandingRevision[]> {
    return this.#options.store.listStanding({ serviceRefs, asOf: this.#now() });
  }

  async #rolesOn(
    serviceRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const { catalog, memberships } = this.#options;
    const refs = await memberships.refsOf(credentials);
    if (refs.size === 0 || serviceRefs.length === 0) {
      return [];
    }
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: serviceRefs },
      { credentials },
    );
    return serviceRefs.filter((_, index) => {
      const entity = items[index];
      return (
        entity &&
        isPlatformServiceEntity(entity) &&
        heldPlatformRoles({ roles: platformRolesOf(entity), refs }).length > 0
      );
    });
  }
}

function etagOf(standing: StandingRevision[]): string {
  return createVersion({
    parts: [
      'seen',
      ...standing.map(({ documentId, number }) => `${documentId} ${number}`),
    ],
  }).etag;
}
