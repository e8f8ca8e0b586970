import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RecentAnswers } from '../cache';
import {
  CatalogReader,
  ReadableRefsOptions,
  ReadableRefsService,
} from './types';

const REFS_PER_QUESTION = 500;

type MayRead = CatalogReader['mayRead'];

/**
 * Asks the permission framework once, whatever the number of refs, and under a
 * condition the catalog, which applies it with the caller's own credentials.
 */
export class DefaultReadableRefsService implements ReadableRefsService {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #decisions: RecentAnswers<MayRead>;
  readonly #readable: RecentAnswers<ReadonlySet<string>>;

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    auth: AuthService;
    /** How long a decision is kept, in milliseconds. */
    keepMs: number;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#decisions = new RecentAnswers({ keepMs: options.keepMs });
    this.#readable = new RecentAnswers({ keepMs: options.keepMs });
  }

  async readableRefs(
    options: ReadableRefsOptions,
  ): Promise<ReadonlySet<string>> {
    const reader = await this.readerFor(options);
    return reader.readable(options.refs);
  }

  async readerFor(options: {
    credentials: BackstageCredentials;
    fresh?: boolean;
  }): Promise<CatalogReader> {
    const { credentials, fresh = false } = options;
    const key = fresh ? undefined : this.#keyOf(credentials);
    const mayRead = await share(this.#decisions, key, () =>
      this.#decide(credentials),
    );
    return {
      mayRead,
      readable: async refs => {
        const distinct = new Set(refs);
        if (mayRead === 'all' || distinct.size === 0) {
          return distinct;
        }
        if (mayRead === 'none') {
          return new Set();
        }
        const sorted = [...distinct].sort();
        return share(this.#readable, key && [key, ...sorted].join('\n'), () =>
          this.#askCatalog(sorted, credentials),
        );
      },
    };
  }

  /** Whose decisions are shared; undefined: they are not. */
  #keyOf(credentials: BackstageCredentials): string | undefined {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return undefined;
    }
    const { userEntityRef, actor } = credentials.principal;
    return `${userEntityRef} ${actor?.subject ?? ''}`;
  }

  async #decide(credentials: BackstageCredentials): Promise<MayRead> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return 'some';
      default:
        return 'none';
    }
  }

  async #askCatalog(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const readable = new Set<string>();
    for (let start = 0; start < refs.length; start += REFS_PER_QUESTION) {
      const asked = refs.slice(start, start + REFS_PER_QUESTION);
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: asked,
          fields: ['kind', 'metadata.namespace', 'metadata.name'],
        },
        { credentials },
      );
      items.forEach((entity, index) => {
        if (entity) {
          readable.add(asked[index]);
        }
      });
    }
    return readable;
  }
}

function share<T>(
  answers: RecentAnswers<T>,
  key: string | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  return key === undefined ? ask() : answers.get({ key, ask });
}
