import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  hideUnreachable,
  sendDocument,
} from '@plinth/backstage-plugin-platform-services-node';
import { NextFunction, Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { FeedKind, FeedService, isTokenShaped } from '../feeds';
import { FeedLocals, feedLocalsOf, limitFeeds, noFeed } from './feedLimits';

/** How often a token may be used within an hour. */
const DEFAULT_HOURLY_LIMIT = 120;

const FEEDS: Record<string, FeedKind> = {
  'atom.xml': 'atom',
  'calendar.ics': 'calendar',
};

/**
 * Feeds by token, without a session: `GET /feeds/:token/atom.xml` and
 * `calendar.ics`. Goes before everything else of the plugin, so that nothing
 * sees the token but this.
 */
export function createFeedRouter(options: {
  config: RootConfigService;
  feeds: Pick<FeedService, 'findToken' | 'read'>;
  logger: LoggerService;
}): Router {
  const { config, feeds } = options;
  const hourlyLimit =
    config.getOptionalNumber('platformRoadmap.feeds.hourlyLimit') ??
    DEFAULT_HOURLY_LIMIT;
  const router = PromiseRouter();
  router.use(
    '/feeds',
    takeToken,
    refuseOthers,
    ...limitFeeds({ feeds, hourlyLimit }),
  );
  router.get('/feeds/:token/:file', async (request, response) => {
    const { stored: token, kind } = feedLocalsOf(response);
    if (!token || !kind) {
      throw noFeed();
    }
    const { version, mediaType, body } = await feeds.read({ token, kind });
    response.setHeader('Referrer-Policy', 'no-referrer');
    await sendDocument({
      request,
      response,
      etag: version.etag,
      mediaType,
      body,
    });
  });
  router.use('/feeds', () => {
    throw noFeed();
  });
  router.use(hideUnreachable(options));
  return router;
}

/**
 * Takes the token out of the request before anything else looks at it: the
 * addresses of requests are logged, and are part of errors.
 */
function takeToken(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const [, token = '', file = '', ...more] = request.path.split('/');
  const isKnown = Object.hasOwn(FEEDS, file) && more.length === 0;
  const locals: FeedLocals = { token, ...(isKnown && { kind: FEEDS[file] }) };
  response.locals.feed = locals;
  redact(request, `/token/${isKnown ? file : 'unknown'}`);
  next();
}

function redact(request: Request, path: string): void {
  request.originalUrl = `${request.baseUrl}${path}`;
  request.url = path;
}

/** What cannot be a feed is looked up nowhere and counted nowhere. */
function refuseOthers(
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  const { token, kind } = feedLocalsOf(response);
  if (!kind || !isTokenShaped(token)) {
    throw noFeed();
  }
  next();
}
