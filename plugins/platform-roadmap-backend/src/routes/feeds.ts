import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  hideUnreachable,
  sendDocument,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  NextFunction,
  Request,
  RequestHandler,
  Response,
  Router,
} from 'express';
import PromiseRouter from 'express-promise-router';
import { rateLimit } from 'express-rate-limit';
import { FeedKind, FeedService, hashOf } from '../feeds';

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
  feeds: Pick<FeedService, 'read'>;
  logger: LoggerService;
}): Router {
  const { config, feeds } = options;
  const hourlyLimit =
    config.getOptionalNumber('platformRoadmap.feeds.hourlyLimit') ??
    DEFAULT_HOURLY_LIMIT;
  const router = PromiseRouter();
  router.use('/feeds', takeToken, limitByToken(hourlyLimit));
  router.get('/feeds/:token/:file', async (request, response) => {
    const { token, file } = tokenOf(response.locals);
    const kind = Object.hasOwn(FEEDS, file) ? FEEDS[file] : undefined;
    if (!kind) {
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
  const known = isKnown ? file : 'unknown';
  response.locals.feed = { token, file: known };
  redact(request, `/token/${known}`);
  next();
}

function redact(request: Request, path: string): void {
  request.originalUrl = `${request.baseUrl}${path}`;
  request.url = path;
}

function limitByToken(hourlyLimit: number): RequestHandler {
  return rateLimit({
    windowMs: 60 * 60_000,
    limit: hourlyLimit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (_request, response) =>
      hashOf(tokenOf(response.locals).token),
  });
}

function tokenOf(locals: Record<string, unknown>): {
  token: string;
  file: string;
} {
  return locals.feed as { token: string; file: string };
}

function noFeed(): NotFoundError {
  return new NotFoundError('There is no such feed; the token is not valid');
}
