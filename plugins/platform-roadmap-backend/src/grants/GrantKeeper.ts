import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ReadableRefsService } from '@plinth/backstage-plugin-platform-services-node';
import { userRefOf } from '../following/users';
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
  readonly #now: () => Date;
  /** When a user was granted a service by this process. */
  readonly #recent = new Map<string, number>();

  static create(options: {
    auth: AuthService;
    grants: GrantStore;
    logger: LoggerService;
    readableRefs: ReadableRefsService;
    now?: () => Date;
  }): GrantKeeper {
    return new GrantKeeper(options);
  }

  private constructor(options: {
    auth: AuthService;
    grants: GrantStore;
    logger: LoggerService;
    readableRefs: ReadableRefsService;
    now?: () => Date;
  }) {
    this.#auth = options.auth;
    this.#grants = options.grants;
    this.#logger = options.logger;
    this.#readableRefs = options.readableRefs;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Notes that a user was shown the roadmaps of some services, and was not
   * shown those of others. Other backends get no grants. A read does not fail
   * because of it.
   */
  async visited(options: {
    credentials: BackstageCredentials;
    /** Full refs. */
    shown: string[];
    notShown?: string[];
  }): Promise<void> {
    const { credentials, shown, notShown = [] } = options;
    await this.#note(credentials, async userRef => {
      await this.#grant(userRef, shown);
      if (notShown.length > 0) {
        await this.#revokeUnreadable({ userRef, credentials, notShown });
      }
    });
  }

  /** Looks at everything that a user was granted, after a "no" to something. */
  async refused(options: { credentials: BackstageCredentials }): Promise<void> {
    const { credentials } = options;
    await this.#note(credentials, userRef =>
      this.#revokeUnreadable({ userRef, credentials }),
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

  async #grant(userRef: string, shown: string[]): Promise<void> {
    const now = this.#now().getTime();
    const due = shown.filter(
      ref => now - (this.#recent.get(`${userRef} ${ref}`) ?? 0) > REMEMBER_MS,
    );
    if (due.length === 0) {
      return;
    }
    await this.#grants.grant({ userRef, serviceRefs: due });
    if (this.#recent.size > MAX_REMEMBERED) {
      this.#recent.clear();
    }
    due.forEach(ref => this.#recent.set(`${userRef} ${ref}`, now));
  }

  /** What is not shown for another reason than a "no" stays granted. */
  async #revokeUnreadable(options: {
    userRef: string;
    credentials: BackstageCredentials;
    /** Default: all that was granted. */
    notShown?: string[];
  }): Promise<void> {
    const { userRef, credentials, notShown } = options;
    const granted = await this.#grants.listGrants({
      userRef,
      withinMs: this.#now().getTime(),
    });
    const inDoubt = granted
      .map(({ serviceRef }) => serviceRef)
      .filter(ref => !notShown || notShown.includes(ref));
    if (inDoubt.length === 0) {
      return;
    }
    const readable = await this.#readableRefs.readableRefs({
      refs: inDoubt,
      credentials,
    });
    const denied = inDoubt.filter(ref => !readable.has(ref));
    if (denied.length > 0) {
      denied.forEach(ref => this.#recent.delete(`${userRef} ${ref}`));
      await this.#grants.revoke({ userRef, serviceRefs: denied });
    }
  }
}
