import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  FeedToken,
  FeedTokens,
  NewFeedToken,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { FollowingAnnouncer } from '../following/deeds';
import { requireUser, Users } from '../following/users';
import { FeedTokenStore, MAX_TOKENS, StoredFeedToken } from './FeedTokenStore';

/** The tokens of the calling user; nobody sees those of others. */
export class FeedTokenService {
  readonly #announcer: FollowingAnnouncer;
  readonly #auth: AuthService;
  readonly #pluginId: string;
  readonly #tokens: FeedTokenStore;
  readonly #users: Users;

  static create(options: {
    announcer: FollowingAnnouncer;
    auth: AuthService;
    pluginId: string;
    tokens: FeedTokenStore;
    users: Users;
  }): FeedTokenService {
    return new FeedTokenService(options);
  }

  private constructor(options: {
    announcer: FollowingAnnouncer;
    auth: AuthService;
    pluginId: string;
    tokens: FeedTokenStore;
    users: Users;
  }) {
    this.#announcer = options.announcer;
    this.#auth = options.auth;
    this.#pluginId = options.pluginId;
    this.#tokens = options.tokens;
    this.#users = options.users;
  }

  async listTokens(options: {
    credentials: BackstageCredentials;
  }): Promise<FeedTokens> {
    const caller = await this.#users.callerOf(options.credentials);
    const tokens = caller ? await this.#tokens.listTokens(caller) : [];
    return { items: tokens.map(toFeedToken) };
  }

  /**
   * Makes a token, which is the user's whose uid is in the catalog now.
   *
   * @throws ConflictError when the user has very many
   * @throws NotAllowedError when the user is not in the catalog
   */
  async createToken(options: {
    title: string;
    credentials: BackstageCredentials;
  }): Promise<NewFeedToken> {
    const user = await this.#users.requireKnown(options.credentials);
    const title = options.title.trim();
    if (title === '') {
      throw new InputError('The title is empty. Say what the token is for.');
    }
    const { result } = await this.#announcer.writeAndTell({
      deed: { action: 'feed-token-create', by: user.userRef },
      documentIds: [],
      write: async () => {
        const added = await this.#tokens.addToken({ user, title });
        if (!added) {
          throw new ConflictError(
            `You have ${MAX_TOKENS} tokens for feeds. Revoke one that you do not need.`,
          );
        }
        return { changed: true, result: added };
      },
    });
    return this.#show(result);
  }

  /**
   * Puts a new token in the place of one.
   *
   * @throws NotFoundError when the caller has no such token
   * @throws ConflictError when it is replaced or revoked at the same time
   * @throws NotAllowedError when the user is not in the catalog
   */
  async rotateToken(options: {
    id: string;
    credentials: BackstageCredentials;
  }): Promise<NewFeedToken> {
    const user = await this.#users.requireKnown(options.credentials);
    const { id } = options;
    const { result } = await this.#announcer.writeAndTell({
      deed: { action: 'feed-token-rotate', by: user.userRef, subject: id },
      documentIds: [],
      write: async () => {
        const rotated = await this.#tokens.rotateToken({ user, id });
        if (!rotated) {
          throw new NotFoundError(`No feed token ${id}`);
        }
        return { changed: true, result: rotated };
      },
    });
    return this.#show(result);
  }

  /** Makes a token useless at once; also when there is none. */
  async revokeToken(options: {
    id: string;
    credentials: BackstageCredentials;
  }): Promise<void> {
    const userRef = requireUser(options.credentials, this.#auth);
    const { id } = options;
    await this.#announcer.writeAndTell({
      deed: { action: 'feed-token-revoke', by: userRef, subject: id },
      documentIds: [],
      write: async () => ({
        changed: await this.#tokens.deleteToken({ userRef, id }),
        result: undefined,
      }),
    });
  }

  #show(options: { token: string; stored: StoredFeedToken }): NewFeedToken {
    const { token, stored } = options;
    const path = `/api/${this.#pluginId}/feeds/${token}`;
    return {
      ...toFeedToken(stored),
      token,
      atomPath: `${path}/atom.xml`,
      calendarPath: `${path}/calendar.ics`,
    };
  }
}

/** Whose it is is for nobody but us. */
function toFeedToken(stored: StoredFeedToken): FeedToken {
  const { userRef: _, userUid: __, ...token } = stored;
  return token;
}
