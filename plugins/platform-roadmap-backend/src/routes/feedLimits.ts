import { NotFoundError } from '@backstage/errors';
import { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { FeedKind, FeedService, hashOf, StoredFeedToken } from '../feeds';

const HOUR_MS = 60 * 60_000;

/** How many tokens that nobody has may be tried within an hour, all together. */
export const MAX_GUESSES = 1_000;

/** What is known of a request for a feed. */
export interface FeedLocals {
  /** As it was sent. */
  token: string;
  /** Absent: it is for something else. */
  kind?: FeedKind;
  /** What is stored about it, once it was looked up. */
  stored?: StoredFeedToken;
}

/**
 * Lets requests with tokens pass, each token only so often, and looks them up.
 * Those that turn out to be nobody's count together: guessing ends after so
 * many and takes no memory, and tokens that were good before go on.
 */
export function limitFeeds(options: {
  feeds: Pick<FeedService, 'findToken'>;
  /** How often a token may be used within an hour. */
  hourlyLimit: number;
}): RequestHandler[] {
  const { feeds, hourlyLimit } = options;
  /** Hashes of tokens that were good when they were last used. */
  const good = new Set<string>();

  const limitGuesses = rateLimit({
    windowMs: HOUR_MS,
    limit: MAX_GUESSES,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: () => 'guesses',
    skip: (_request, response) => good.has(keyOf(response)),
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 404,
  });

  const lookUp = async (
    _request: Request,
    response: Response,
    next: NextFunction,
  ) => {
    const locals = feedLocalsOf(response);
    locals.stored = await feeds.findToken(locals);
    if (!locals.stored) {
      good.delete(keyOf(response));
      throw noFeed();
    }
    good.add(keyOf(response));
    next();
  };

  const limitEach = rateLimit({
    windowMs: HOUR_MS,
    limit: hourlyLimit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (_request, response) => keyOf(response),
  });

  return [limitGuesses, lookUp, limitEach];
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
