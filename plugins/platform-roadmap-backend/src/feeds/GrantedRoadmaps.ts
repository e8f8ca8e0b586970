import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { KnownUser } from '../following/users';
import { GrantStore } from '../grants';

/**
 * The roadmaps that a reader without a session may see: those of fresh grants,
 * while the user and the services are still the same in the catalog.
 */
export class GrantedRoadmaps {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #grants: GrantStore;
  readonly #store: DocumentStore<Roadmap>;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    grants: GrantStore;
    store: DocumentStore<Roadmap>;
  }): GrantedRoadmaps {
    return new GrantedRoadmaps(options);
  }

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    grants: GrantStore;
    store: DocumentStore<Roadmap>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#grants = options.grants;
    this.#store = options.store;
  }

  /**
   * Sorted by service; none while the user is not in the catalog.
   *
   * @returns undefined when the name is that of another user by now
   */
  async listStanding(options: {
    user: KnownUser;
    withinMs: number;
    now: Date;
  }): Promise<StandingRevision[] | undefined> {
    const { user, now } = options;
    const grants = await this.#grants.listGrants(options);
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [
          user.userRef,
          ...grants.map(({ serviceRef }) => serviceRef),
        ],
        fields: ['kind', 'metadata.namespace', 'metadata.name', 'metadata.uid'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const [userNow, ...services] = items;
    if (!userNow) {
      return [];
    }
    return userNow.metadata.uid === user.userUid
      ? this.#store.listStanding({
          serviceRefs: grants
            .filter(
              ({ entityUid }, index) =>
                services[index]?.metadata.uid === entityUid,
            )
            .map(({ serviceRef }) => serviceRef),
          asOf: now,
        })
      : undefined;
  }
}
