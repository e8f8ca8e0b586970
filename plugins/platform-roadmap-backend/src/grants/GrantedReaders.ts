import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { KnownUser } from '../following/users';
import { GrantStore } from './GrantStore';

const AT_ONCE = 200;

/** What {@link GrantedReaders} needs. */
export interface GrantedReadersOptions {
  auth: AuthService;
  catalog: CatalogService;
  /** For how long a visit speaks for what is sent. */
  digestsMs: number;
  grants: GrantStore;
}

/** Who of some users may be told. */
export interface FoundReaders {
  readers: KnownUser[];
  /**
   * Full refs of those whom a fresh grant speaks for while they, or the
   * service, are not in the catalog: they may be back in a moment.
   */
  absent: string[];
}

/**
 * Who may be told about a roadmap while they are not there: those whom a fresh
 * grant speaks for, as long as they and the service are still the same in the
 * catalog.
 */
export class GrantedReaders {
  readonly #options: GrantedReadersOptions;

  static create(options: GrantedReadersOptions): GrantedReaders {
    return new GrantedReaders(options);
  }

  private constructor(options: GrantedReadersOptions) {
    this.#options = options;
  }

  /**
   * Those of some users who may be told now. Nobody is absent for longer than
   * the grant lasts.
   *
   * @throws Error when the catalog cannot be asked: then nobody may
   */
  async listReaders(options: {
    documentId: string;
    /** Full refs. */
    userRefs: string[];
  }): Promise<FoundReaders> {
    const { documentId, userRefs } = options;
    const found: FoundReaders = { readers: [], absent: [] };
    for (let at = 0; at < userRefs.length; at += AT_ONCE) {
      const some = userRefs.slice(at, at + AT_ONCE);
      const { readers, absent } = await this.#listSome({
        documentId,
        userRefs: some,
      });
      found.readers.push(...readers);
      found.absent.push(...absent);
    }
    return found;
  }

  async #listSome(options: {
    documentId: string;
    userRefs: string[];
  }): Promise<FoundReaders> {
    const { auth, catalog, digestsMs, grants } = this.#options;
    const granted = await grants.listGranted({
      ...options,
      withinMs: digestsMs,
    });
    if (granted.length === 0) {
      return { readers: [], absent: [] };
    }
    const [{ serviceRef, entityUid }] = granted;
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: [serviceRef, ...granted.map(({ userRef }) => userRef)],
        fields: ['kind', 'metadata.namespace', 'metadata.name', 'metadata.uid'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const [service, ...users] = items;
    const isSame = service?.metadata.uid === entityUid;
    return {
      readers: granted
        .filter(
          ({ userUid }, index) =>
            isSame && users[index]?.metadata.uid === userUid,
        )
        .map(({ userRef, userUid }) => ({ userRef, userUid })),
      absent: granted
        .filter((_, index) => !service || (isSame && !users[index]))
        .map(({ userRef }) => userRef),
    };
  }
}
