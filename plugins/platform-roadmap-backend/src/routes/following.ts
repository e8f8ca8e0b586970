import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Authenticate,
  sendFresh,
  serviceRefOf,
  withCurrentEtag,
} from '@plinth/backstage-plugin-platform-services-node';
import { Following } from '../following';
import { createOpenApiRouter } from '../schema/openapi.generated';

const ENTITY = '/entities/:kind/:namespace/:name';
const SERVICE = '/services/:namespace/:name';

/** What depends on who reads: what they have seen and subscribed to, and their tokens for feeds. */
export function addFollowingRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate: Authenticate;
  following: Following;
}): void {
  const { router, authenticate } = options;
  const { feedTokens, mine, subscriptions } = options.following;

  router.get(`${SERVICE}/roadmap/me`, async (request, response) => {
    const credentials = await authenticate(request);
    const serviceRef = serviceRefOf(request.params);
    sendFresh({
      response,
      body: await mine.getForService({ serviceRef, credentials }),
    });
  });

  router.put(`${SERVICE}/seen`, async (request, response) => {
    const credentials = await authenticate(request);
    const serviceRef = serviceRefOf(request.params);
    const { etag } = request.body;
    await withCurrentEtag(response, () =>
      mine.markServiceSeen({ serviceRef, credentials, etag }),
    );
    response.status(204).end();
  });

  router.get(`${ENTITY}/roadmap/me`, async (request, response) => {
    const credentials = await authenticate(request);
    const entityRef = stringifyEntityRef(request.params);
    sendFresh({
      response,
      body: await mine.getForEntity({ entityRef, credentials }),
    });
  });

  router.put(`${ENTITY}/seen`, async (request, response) => {
    const credentials = await authenticate(request);
    const entityRef = stringifyEntityRef(request.params);
    const { etag } = request.body;
    await withCurrentEtag(response, () =>
      mine.markEntitySeen({ entityRef, credentials, etag }),
    );
    response.status(204).end();
  });

  router.get('/subscriptions', async (request, response) => {
    const credentials = await authenticate(request);
    sendFresh({
      response,
      body: await subscriptions.listSubscriptions({ credentials }),
    });
  });

  router.put(`${SERVICE}/subscription`, async (request, response) => {
    const credentials = await authenticate(request);
    const serviceRef = serviceRefOf(request.params);
    const { period } = request.body;
    sendFresh({
      response,
      body: await subscriptions.subscribe({ serviceRef, credentials, period }),
    });
  });

  router.delete(`${SERVICE}/subscription`, async (request, response) => {
    const credentials = await authenticate(request);
    const serviceRef = serviceRefOf(request.params);
    await subscriptions.unsubscribe({ serviceRef, credentials });
    response.status(204).end();
  });

  router.put('/subscription', async (request, response) => {
    const credentials = await authenticate(request);
    const { period } = request.body;
    sendFresh({
      response,
      body: await subscriptions.subscribeToAll({ period, credentials }),
    });
  });

  router.delete('/subscription', async (request, response) => {
    const credentials = await authenticate(request);
    await subscriptions.unsubscribeFromAll({ credentials });
    response.status(204).end();
  });

  router.get('/feed-tokens', async (request, response) => {
    const credentials = await authenticate(request);
    const body = await feedTokens.listTokens({ credentials });
    sendFresh({ response, body });
  });

  router.post('/feed-tokens', async (request, response) => {
    const credentials = await authenticate(request);
    const { title } = request.body;
    const body = await feedTokens.createToken({ title, credentials });
    sendFresh({ response, status: 201, body });
  });

  router.post('/feed-tokens/:id/rotate', async (request, response) => {
    const credentials = await authenticate(request);
    const { id } = request.params;
    const body = await feedTokens.rotateToken({ id, credentials });
    sendFresh({ response, body });
  });

  router.delete('/feed-tokens/:id', async (request, response) => {
    const credentials = await authenticate(request);
    const { id } = request.params;
    await feedTokens.revokeToken({ id, credentials });
    response.status(204).end();
  });
}
