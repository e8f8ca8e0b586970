import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';

/** A user who calls. */
export interface Caller {
  /** Full ref. */
  userRef: string;
  /** Of the user in the catalog; absent for a sign-in without one. */
  userUid?: string;
}

/** A user of the catalog: another uid is another user who has the name now. */
export type KnownUser = Required<Caller>;

/** Tells users apart who had the same name one after the other. */
export class Users {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): Users {
    return new Users(options);
  }

  private constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** The calling user; undefined for other backends. */
  async callerOf(
    credentials: BackstageCredentials,
  ): Promise<Caller | undefined> {
    const userRef = userRefOf(credentials, this.#auth);
    return userRef ? this.#find(userRef) : undefined;
  }

  /** @throws NotAllowedError when another backend calls */
  async requireCaller(credentials: BackstageCredentials): Promise<Caller> {
    return this.#find(requireUser(credentials, this.#auth));
  }

  /**
   * For what is read or sent while the user is not there.
   *
   * @throws NotAllowedError when another backend calls, or a user who is not in the catalog
   */
  async requireKnown(credentials: BackstageCredentials): Promise<KnownUser> {
    const { userRef, userUid } = await this.requireCaller(credentials);
    if (!userUid) {
      throw new NotAllowedError(
        `There is no ${userRef} in the catalog. Feeds and digests are for users who are in it; ask whoever keeps your catalog to add you.`,
      );
    }
    return { userRef, userUid };
  }

  async #find(userRef: string): Promise<Caller> {
    const entity = await this.#catalog.getEntityByRef(userRef, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    const userUid = entity?.metadata.uid;
    return { userRef, ...(userUid && { userUid }) };
  }
}

/**
 * Selects the rows of a user, and those that were stored under the name when
 * no uid was known.
 */
export function ownRows(caller: Caller): Knex.QueryCallback {
  const { userRef, userUid } = caller;
  return rows =>
    rows
      .where({ user_ref: userRef })
      .where(own =>
        userUid
          ? own.where({ user_uid: userUid }).orWhereNull('user_uid')
          : own.whereNull('user_uid'),
      );
}

/** Full ref of the calling user; undefined for other backends. */
export function userRefOf(
  credentials: BackstageCredentials,
  auth: AuthService,
): string | undefined {
  return auth.isPrincipal(credentials, 'user')
    ? credentials.principal.userEntityRef
    : undefined;
}

/** @throws NotAllowedError when another backend calls */
export function requireUser(
  credentials: BackstageCredentials,
  auth: AuthService,
): string {
  const userRef = userRefOf(credentials, auth);
  if (!userRef) {
    throw new NotAllowedError('Only people may do this');
  }
  return userRef;
}
