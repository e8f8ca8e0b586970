import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  isGroupEntity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DigestPeriod } from '@plinth/backstage-plugin-platform-roadmap-common';
import { PlatformServicesService } from '@plinth/backstage-plugin-platform-services-node';
import { GrantedReaders } from '../grants';
import { SubscriptionStore } from '../subscriptions';
import { Addressees } from './MailingSender';

const AT_ONCE = 500;
const FIELDS = ['kind', 'metadata.namespace', 'metadata.name', 'relations'];

/** What {@link DigestReaders} needs. */
export interface DigestReadersOptions {
  auth: AuthService;
  catalog: CatalogService;
  granted: GrantedReaders;
  platformServices: PlatformServicesService;
  subscriptions: SubscriptionStore;
}

/**
 * Who has subscribed to a roadmap: to itself, or to everything while a group of
 * theirs owns something that uses the service. For one run: what it has asked
 * the catalog it does not ask again.
 */
export class DigestReaders {
  readonly #options: DigestReadersOptions;
  /** Groups above a group, by its ref. */
  readonly #parents = new Map<string, string[]>();

  constructor(options: DigestReadersOptions) {
    this.#options = options;
  }

  /** Page by page; a user may be on several. */
  async *listReaders(options: {
    documentId: string;
    serviceRef: string;
    period: DigestPeriod;
    /** Only who subscribed before. */
    before: Date;
  }): AsyncGenerator<string[]> {
    const { documentId, serviceRef, period, before } = options;
    yield* this.#pages({ documentId, period, before });
    let owners: ReadonlySet<string> | undefined;
    for await (const users of this.#pages({ period, before })) {
      owners ??= await this.#ownersOf(serviceRef);
      yield await this.#filterOwners({ users, owners });
    }
  }

  /**
   * Those of some users who are to get it: who may be told, and are the ones
   * who have subscribed.
   */
  async findAddressees(options: {
    documentId: string;
    userRefs: string[];
  }): Promise<Addressees> {
    const { granted, subscriptions } = this.#options;
    const { readers, absent } = await granted.listReaders(options);
    return {
      now: await subscriptions.filterSubscribed({ ...options, users: readers }),
      later: absent,
    };
  }

  async *#pages(options: {
    documentId?: string;
    period: DigestPeriod;
    before: Date;
  }): AsyncGenerator<string[]> {
    const { before, ...rest } = options;
    let after: string | undefined;
    do {
      const users = await this.#options.subscriptions.listSubscribers({
        ...rest,
        before: before.toISOString(),
        limit: AT_ONCE,
        ...(after !== undefined && { after }),
      });
      if (users.length > 0) {
        yield users;
      }
      after = users.length === AT_ONCE ? users.at(-1) : undefined;
    } while (after !== undefined);
  }

  async #ownersOf(serviceRef: string): Promise<Set<string>> {
    const owners = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await this.#options.platformServices.getDeclaringEntities({
        serviceRef,
        limit: AT_ONCE,
        ...(cursor && { cursor }),
      });
      page.items.forEach(({ ownerRef }) => ownerRef && owners.add(ownerRef));
      cursor = page.nextCursor;
    } while (cursor);
    return owners;
  }

  /** Users who own something, or belong to a group that does. */
  async #filterOwners(options: {
    users: string[];
    owners: ReadonlySet<string>;
  }): Promise<string[]> {
    const { users, owners } = options;
    const entities = await this.#read(users);
    const groupsOf = entities.map(entity =>
      targetsOf(entity, RELATION_MEMBER_OF),
    );
    await this.#learnParents(groupsOf.flat());
    return users.filter(
      (user, index) =>
        owners.has(user) ||
        groupsOf[index].some(group => this.#isBelow(group, owners)),
    );
  }

  #isBelow(group: string, owners: ReadonlySet<string>): boolean {
    const above = new Set([group]);
    for (const ref of above) {
      this.#parents.get(ref)?.forEach(parent => above.add(parent));
    }
    return [...above].some(ref => owners.has(ref));
  }

  async #learnParents(groupRefs: string[]): Promise<void> {
    let unknown = groupRefs.filter(ref => !this.#parents.has(ref));
    while (unknown.length > 0) {
      const asked = [...new Set(unknown)];
      const entities = await this.#read(asked);
      asked.forEach((ref, index) => {
        const entity = entities[index];
        this.#parents.set(
          ref,
          entity && isGroupEntity(entity)
            ? targetsOf(entity, RELATION_CHILD_OF)
            : [],
        );
      });
      unknown = asked
        .flatMap(ref => this.#parents.get(ref) ?? [])
        .filter(ref => !this.#parents.has(ref));
    }
  }

  async #read(refs: string[]): Promise<Array<Entity | undefined>> {
    const { auth, catalog } = this.#options;
    const entities: Array<Entity | undefined> = [];
    for (let at = 0; at < refs.length; at += AT_ONCE) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(at, at + AT_ONCE), fields: FIELDS },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      entities.push(...items);
    }
    return entities;
  }
}

function targetsOf(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
}
