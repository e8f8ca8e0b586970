import { ConflictError } from '@backstage/errors';
import { FeedToken } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Knex } from 'knex';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Caller, KnownUser, ownRows } from '../following/users';

/** How many tokens a user may have. */
export const MAX_TOKENS = 20;

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

  /**
   * Makes a token; this is the only time that it is known itself.
   *
   * @returns undefined when the user has {@link MAX_TOKENS}
   */
  async addToken(options: {
    user: KnownUser;
    title: string;
  }): Promise<{ token: string; stored: StoredFeedToken } | undefined> {
    const { user, title } = options;
    const token = newToken();
    const row: FeedTokenRow = {
      id: randomUUID(),
      user_ref: user.userRef,
      user_uid: user.userUid,
      title,
      hash: hashOf(token),
      created_at: this.#now().toISOString(),
      last_used_on: null,
    };
    return this.#database.transaction(async transaction => {
      await lockTokens(transaction, user);
      const [{ count }] = await transaction('feed_tokens')
        .where(ownRows(user))
        .count({ count: '*' });
      if (Number(count) >= MAX_TOKENS) {
        return undefined;
      }
      await transaction<FeedTokenRow>('feed_tokens').insert(row);
      return { token, stored: toToken(row) };
    });
  }

  /**
   * Puts a new token in the place of one of a user. Nobody but this user knows
   * the new one, so one from before uids were kept is theirs from now on.
   *
   * @returns undefined when there is no such token
   * @throws ConflictError when it was replaced or revoked in the meantime
   */
  async rotateToken(options: {
    user: KnownUser;
    id: string;
  }): Promise<{ token: string; stored: StoredFeedToken } | undefined> {
    const { user, id } = options;
    const row = await this.#database<FeedTokenRow>('feed_tokens')
      .where({ id })
      .where(ownRows(user))
      .first();
    if (!row) {
      return undefined;
    }
    const token = newToken();
    const renewed = {
      user_uid: user.userUid,
      hash: hashOf(token),
      created_at: this.#now().toISOString(),
      last_used_on: null,
    };
    // Only in the place of the one that was read: nobody is given a dead token.
    const replaced = await this.#database<FeedTokenRow>('feed_tokens')
      .where({ id, hash: row.hash })
      .where(ownRows(user))
      .update(renewed);
    if (replaced === 0) {
      throw new ConflictError(
        'This token was replaced or revoked a moment ago. Look at your tokens again.',
      );
    }
    return { token, stored: toToken({ ...row, ...renewed }) };
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
        .where({ id: row.id, hash: row.hash })
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

/** Until the end of a transaction; SQLite has one at a time anyway. */
async function lockTokens(
  transaction: Knex.Transaction,
  user: KnownUser,
): Promise<void> {
  if (transaction.client.config.client === 'pg') {
    await transaction.raw(
      'select pg_advisory_xact_lock(hashtextextended(?, 0))',
      [`plinth feed tokens ${user.userRef}`],
    );
  }
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
