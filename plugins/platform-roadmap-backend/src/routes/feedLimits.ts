import { NotFoundError } from '@backstage/errors';
import { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { LRUCache } from 'lru-cache';
import { FeedKind, FeedService, hashOf, StoredFeedToken } from '../feeds';
import { Turns } from './Turns';

const HOUR_MS = 60 * 60_000;

/** How many tokens that were not good before are looked up at a time. */
export const MAX_LOOK_UPS = 4;

/** How many tokens are remembered as good. */
const MAX_REMEMBERED = 10_000;

/** What is known of a request for a feed. */
export interface FeedLocals {
  /** As it was sent. */
  token: string;
  /** Absent: it is for something else. */
  kind?: FeedKind;
  /** Whether it was good when it was last used, as far as is remembered. */
  wasGood?: boolean;
  /** What is stored about it, once it was looked up. */
  stored?: StoredFeedToken;
}

/**
 * Lets requests with tokens pass, each token only so often, and looks them up.
 * No number of guesses finds a token of 256 bits, so that none is refused for
 * those of others: they wait for their turn, and those that were good before do
 * not, but are counted before they are looked up. Guesses are kept nowhere.
 */
export function limitFeeds(options: {
  feeds: Pick<FeedService, 'findToken'>;
  /** How often a token may be used within an hour. */
  hourlyLimit: number;
}): RequestHandler[] {
  const { feeds, hourlyLimit } = options;
  /** Hashes of tokens that were good when they were last used. */
  const good = new LRUCache<string, true>({ max: MAX_REMEMBERED });
  const turns = Turns.create({ atOnce: MAX_LOOK_UPS });

  const limitEach = rateLimit({
    windowMs: HOUR_MS,
    limit: hourlyLimit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (_request, response) => keyOf(response),
  });

  const limitGood: RequestHandler = (request, response, next) => {
    const wasGood = good.has(keyOf(response));
    feedLocalsOf(response).wasGood = wasGood;
    return wasGood ? limitEach(request, response, next) : next();
  };

  const lookUp = async (
    request: Request,
    response: Response,
    next: NextFunction,
  ) => {
    const locals = feedLocalsOf(response);
    const work = () => feeds.findToken(locals);
    locals.stored = locals.wasGood
      ? await work()
      : await turns.take({ caller: response, work });
    if (!locals.stored) {
      good.delete(keyOf(response));
      throw noFeed();
    }
    good.set(keyOf(response), true);
    if (locals.wasGood) {
      next();
    } else {
      await limitEach(request, response, next);
    }
  };

  return [limitGood, lookUp];
}

/** What is known of the request that is being answered. */
export function feedLocalsOf(response: Response): FeedLocals {
  return response.locals.feed as FeedLocals;
}

/** The same answer for all that is no feed. */
export function noFeed(): NotFoundError {
  return new NotFoundError('There is no such feed; the token is not valid');
}

function keyOf(response: Response): string {
  return hashOf(feedLocalsOf(response).token);
}
