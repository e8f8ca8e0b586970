import { FeedToken } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Caller, KnownUser, ownRows } from '../following/users';

const TOKEN_BYTES = 32;

/** What 32 bytes are as base64url. */
const TOKEN_SHAPE = /^[\w-]{43}$/;

/**
 * A token as it is stored: without the token itself. Without a uid, from
 * before uids were kept, it opens nothing until it is rotated.
 */
export interface StoredFeedToken extends FeedToken, Caller {}

interface FeedTokenRow {
  id: string;
  user_ref: string;
  user_uid: string | null;
  title: string;
  hash: string;
  created_at: string;
  last_used_on: string | null;
}

/** Tokens by which feeds are read; only their hashes are kept. */
export class FeedTokenStore {
  readonly #database: Knex;
  readonly #now: () => Date;

  static create(options: { database: Knex; now?: () => Date }): FeedTokenStore {
    return new FeedTokenStore(options);
  }

  private constructor(options: { database: Knex; now?: () => Date }) {
    this.#database = options.database;
    this.#now = options.now ?? (() => new Date());
  }

  /** Those of a user, the newest first. */
  async listTokens(caller: Caller): Promise<StoredFeedToken[]> {
    const rows = await this.#database<FeedTokenRow>('feed_tokens')
      .where(ownRows(caller))
      .orderBy([{ column: 'created_at', order: 'desc' }, { column: 'id' }]);
    return rows.map(toToken);
  }

  /** @returns the only time that the token itself is known */
  async addToken(options: {
    user: KnownUser;
    title: string;
  }): Promise<{ token: string; stored: StoredFeedToken }> {
    const token = newToken();
    const row: FeedTokenRow = {
      id: randomUUID(),
      user_ref: options.user.userRef,
      user_uid: options.user.userUid,
      title: options.title,
      hash: hashOf(token),
      created_at: this.#now().toISOString(),
      last_used_on: null,
    };
    await this.#database<FeedTokenRow>('feed_tokens').insert(row);
    return { token, stored: toToken(row) };
  }

  /**
   * Puts a new token in the place of one of a user. Nobody but this user knows
   * the new one, so one from before uids were kept is theirs from now on.
   *
   * @returns undefined when there is no such token
   */
  async rotateToken(options: {
    user: KnownUser;
    id: string;
  }): Promise<{ token: string; stored: StoredFeedToken } | undefined> {
    const { user, id } = options;
    const token = newToken();
    await this.#database<FeedTokenRow>('feed_tokens')
      .where({ id })
      .where(ownRows(user))
      .update({
        user_uid: user.userUid,
        hash: hashOf(token),
        created_at: this.#now().toISOString(),
        last_used_on: null,
      });
    const row = await this.#database<FeedTokenRow>('feed_tokens')
      .where({ id })
      .where(ownRows(user))
      .first();
    return row && { token, stored: toToken(row) };
  }

  /** @returns false when there was no such token */
  async deleteToken(options: {
    userRef: string;
    id: string;
  }): Promise<boolean> {
    const deleted = await this.#database<FeedTokenRow>('feed_tokens')
      .where({ id: options.id, user_ref: options.userRef })
      .delete();
    return deleted > 0;
  }

  /** Whose token it is, if it is one; notes the day on which it was used. */
  async useToken(token: string): Promise<StoredFeedToken | undefined> {
    const today = this.#now().toISOString().slice(0, 10);
    const row = await this.#database<FeedTokenRow>('feed_tokens')
      .where({ hash: hashOf(token) })
      .first();
    if (row && row.last_used_on !== today) {
      await this.#database<FeedTokenRow>('feed_tokens')
        .where({ id: row.id })
        .update({ last_used_on: today });
    }
    return row && toToken(row);
  }
}

/** Whether it may be a token at all. */
export function isTokenShaped(text: string): boolean {
  return TOKEN_SHAPE.test(text);
}

/** What a token is known by; it says nothing about the token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

function toToken(row: FeedTokenRow): StoredFeedToken {
  return {
    id: row.id,
    userRef: row.user_ref,
    ...(row.user_uid && { userUid: row.user_uid }),
    title: row.title,
    createdAt: row.created_at,
    ...(row.last_used_on && { lastUsedOn: row.last_used_on }),
  };
}
