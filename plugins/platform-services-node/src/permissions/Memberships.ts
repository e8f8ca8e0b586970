import {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  isGroupEntity,
  parseEntityRef,
  RELATION_CHILD_OF,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * The groups that a user belongs to, as notifications understand it: whoever a
 * notification to a group would reach belongs to it. So members of a group
 * below it do too.
 *
 * @public
 */
export class Memberships {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #userInfo: UserInfoService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    userInfo: UserInfoService;
  }): Memberships {
    return new Memberships(options);
  }

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    userInfo: UserInfoService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#userInfo = options.userInfo;
  }

  /**
   * The user, what the user has by its sign-in, and every group above. Empty
   * for callers that are not users. Asked anew each time: writes rest on it.
   */
  async refsOf(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return new Set();
    }
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    const refs = new Set(
      [userEntityRef, ...ownershipEntityRefs].map(ref =>
        ref.toLocaleLowerCase('en-US'),
      ),
    );
    let groups = [...refs].filter(isGroupRef);
    while (groups.length > 0) {
      const parents = await this.#parentsOf(groups);
      groups = parents.filter(ref => !refs.has(ref));
      groups.forEach(ref => refs.add(ref));
    }
    return refs;
  }

  /** Whether the caller is one of the users or belongs to one of the groups. */
  async isMemberOf(options: {
    credentials: BackstageCredentials;
    /** Full refs of users and groups. */
    refs: Iterable<string>;
  }): Promise<boolean> {
    const own = await this.refsOf(options.credentials);
    for (const ref of options.refs) {
      if (own.has(ref)) {
        return true;
      }
    }
    return false;
  }

  async #parentsOf(groupRefs: string[]): Promise<string[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: groupRefs,
        fields: ['kind', 'metadata.namespace', 'metadata.name', 'relations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const parents = new Set<string>();
    for (const entity of items) {
      if (entity && isGroupEntity(entity)) {
        for (const relation of entity.relations ?? []) {
          if (relation.type === RELATION_CHILD_OF) {
            parents.add(relation.targetRef);
          }
        }
      }
    }
    return [...parents];
  }
}

function isGroupRef(ref: string): boolean {
  return parseEntityRef(ref, { defaultKind: '' }).kind === 'group';
}
