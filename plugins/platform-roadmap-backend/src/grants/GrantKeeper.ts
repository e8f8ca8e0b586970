import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ReadableRefsService } from '@plinth/backstage-plugin-platform-services-node';
import { Caller, KnownUser, userRefOf, Users } from '../following/users';
import { GrantStore } from './GrantStore';

/** Visits within this time write nothing again. */
const REMEMBER_MS = 10 * 60_000;

const MAX_REMEMBERED = 20_000;

/**
 * Notes what users may read whenever they read it, for feeds and digests:
 * those are made while nobody is there whom the policy could be asked about. A
 * "no" takes back what was granted, at once.
 */
export class GrantKeeper {
  readonly #auth: AuthService;
  readonly #grants: GrantStore;
  readonly #logger: LoggerService;
  readonly #readableRefs: ReadableRefsService;
  readonly #users: Users;
  readonly #now: () => Date;
  /** When a user was granted a document by this process, by {@link keyOf}. */
  readonly #recent = new Map<string, number>();

  static create(options: {
    auth: AuthService;
    grants: GrantStore;
    logger: LoggerService;
    readableRefs: ReadableRefsService;
    users: Users;
    now?: () => Date;
  }): GrantKeeper {
    return new GrantKeeper(options);
  }

  private constructor(options: {
    auth: AuthService;
    grants: GrantStore;
    logger: LoggerService;
    readableRefs: ReadableRefsService;
    users: Users;
    now?: () => Date;
  }) {
    this.#auth = options.auth;
    this.#grants = options.grants;
    this.#logger = options.logger;
    this.#readableRefs = options.readableRefs;
    this.#users = options.users;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Notes that a user was shown the roadmaps of some services. Other backends
   * get no grants, nor do users who are not in the catalog. A read does not
   * fail because of it.
   */
  async visited(options: {
    credentials: BackstageCredentials;
    /** Full refs. */
    shown: string[];
    /** Who that is, when it is known already. */
    caller?: Caller;
  }): Promise<void> {
    await this.#note(options.credentials, userRef =>
      this.#grant({ ...options, userRef }),
    );
  }

  /**
   * Takes back what a user may not read any more, after a "no".
   *
   * @param options - `among`: full refs of services; default all that the user
   * was granted
   */
  async refused(options: {
    credentials: BackstageCredentials;
    among?: string[];
  }): Promise<void> {
    await this.#note(options.credentials, userRef =>
      this.#revokeUnreadable({ ...options, userRef }),
    );
  }

  async #note(
    credentials: BackstageCredentials,
    note: (userRef: string) => Promise<void>,
  ): Promise<void> {
    const userRef = userRefOf(credentials, this.#auth);
    try {
      if (userRef) {
        await note(userRef);
      }
    } catch (error) {
      this.#logger.warn(
        'Failed to note what a reader may read; feeds and digests may lack it',
        toError(error),
      );
    }
  }

  async #grant(options: {
    userRef: string;
    shown: string[];
    credentials: BackstageCredentials;
    caller?: Caller;
  }): Promise<void> {
    const { userRef, shown, credentials } = options;
    const { userUid } =
      options.caller ?? (await this.#users.requireCaller(credentials));
    if (!userUid) {
      return;
    }
    const user = { userRef, userUid };
    const now = this.#now().getTime();
    const documentIds = await this.#grants.listDocuments(shown);
    const due = documentIds.filter(
      id => now - (this.#recent.get(keyOf(user, id)) ?? 0) > REMEMBER_MS,
    );
    if (due.length === 0) {
      return;
    }
    await this.#grants.grant({ user, documentIds: due });
    if (this.#recent.size > MAX_REMEMBERED) {
      this.#recent.clear();
    }
    due.forEach(id => this.#recent.set(keyOf(user, id), now));
  }

  /** What is not shown for another reason than a "no" stays granted. */
  async #revokeUnreadable(options: {
    userRef: string;
    credentials: BackstageCredentials;
    among?: string[];
  }): Promise<void> {
    const { userRef, credentials, among } = options;
    const granted = await this.#grants.listServices(userRef);
    const inDoubt = granted.filter(ref => !among || among.includes(ref));
    if (inDoubt.length === 0) {
      return;
    }
    const readable = await this.#readableRefs.readableRefs({
      refs: inDoubt,
      credentials,
      fresh: true,
    });
    const denied = inDoubt.filter(ref => !readable.has(ref));
    if (denied.length > 0) {
      this.#forget(userRef);
      await this.#grants.revoke({ userRef, serviceRefs: denied });
    }
  }

  /** The next visit is written again, to whatever it is. */
  #forget(userRef: string): void {
    for (const key of this.#recent.keys()) {
      if (key.startsWith(`${userRef} `)) {
        this.#recent.delete(key);
      }
    }
  }
}

function keyOf({ userRef, userUid }: KnownUser, documentId: string): string {
  return `${userRef} ${userUid} ${documentId}`;
}
