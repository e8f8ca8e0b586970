import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  FeedTokens,
  NewFeedToken,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { FollowingAnnouncer } from '../following/deeds';
import { requireUser, userRefOf } from '../following/users';
import { FeedTokenStore, StoredFeedToken } from './FeedTokenStore';

const MAX_TOKENS = 20;

/** The tokens of the calling user; nobody sees those of others. */
export class FeedTokenService {
  readonly #announcer: FollowingAnnouncer;
  readonly #auth: AuthService;
  readonly #pluginId: string;
  readonly #tokens: FeedTokenStore;

  static create(options: {
    announcer: FollowingAnnouncer;
    auth: AuthService;
    pluginId: string;
    tokens: FeedTokenStore;
  }): FeedTokenService {
    return new FeedTokenService(options);
  }

  private constructor(options: {
    announcer: FollowingAnnouncer;
    auth: AuthService;
    pluginId: string;
    tokens: FeedTokenStore;
  }) {
    this.#announcer = options.announcer;
    this.#auth = options.auth;
    this.#pluginId = options.pluginId;
    this.#tokens = options.tokens;
  }

  async listTokens(options: {
    credentials: BackstageCredentials;
  }): Promise<FeedTokens> {
    const userRef = userRefOf(options.credentials, this.#auth);
    const tokens = userRef ? await this.#tokens.listTokens(userRef) : [];
    return { items: tokens.map(({ userRef: _, ...token }) => token) };
  }

  /** @throws ConflictError when the user has very many */
  async createToken(options: {
    title: string;
    credentials: BackstageCredentials;
  }): Promise<NewFeedToken> {
    const userRef = requireUser(options.credentials, this.#auth);
    const title = options.title.trim();
    if (title === '') {
      throw new InputError('The title is empty. Say what the token is for.');
    }
    if ((await this.#tokens.listTokens(userRef)).length >= MAX_TOKENS) {
      throw new ConflictError(
        `You have ${MAX_TOKENS} tokens for feeds. Revoke one that you do not need.`,
      );
    }
    const { result } = await this.#announcer.writeAndTell({
      deed: { action: 'feed-token-create', by: userRef },
      documentIds: [],
      write: async () => ({
        changed: true,
        result: await this.#tokens.addToken({ userRef, title }),
      }),
    });
    return this.#show(result);
  }

  /** @throws NotFoundError when the caller has no such token */
  async rotateToken(options: {
    id: string;
    credentials: BackstageCredentials;
  }): Promise<NewFeedToken> {
    const userRef = requireUser(options.credentials, this.#auth);
    const { id } = options;
    const { result } = await this.#announcer.writeAndTell({
      deed: { action: 'feed-token-rotate', by: userRef, subject: id },
      documentIds: [],
      write: async () => {
        const rotated = await this.#tokens.rotateToken({ userRef, id });
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
    const { userRef: _, ...shown } = stored;
    const path = `/api/${this.#pluginId}/feeds/${token}`;
    return {
      ...shown,
      token,
      atomPath: `${path}/atom.xml`,
      calendarPath: `${path}/calendar.ics`,
    };
  }
}
