import {
  Authenticate,
  pageOf,
  readPrecondition,
  sendFresh,
  serviceRefOf,
  withCurrentEtag,
} from '@plinth/backstage-plugin-platform-services-node';
import { Request } from 'express';
import { Following } from '../following';
import { createOpenApiRouter } from '../schema/openapi.generated';

const SERVICE = '/services/:namespace/:name';

/** What people ask for, vote for, and are asked in turn. */
export function addNeedRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate: Authenticate;
  following: Following;
}): void {
  const { router, authenticate } = options;
  const { needs, votes } = options.following;

  const serviceCall = async (
    request: Pick<Request, 'headers'> & {
      params: { namespace: string; name: string };
    },
  ) => ({
    serviceRef: serviceRefOf(request.params),
    credentials: await authenticate(request),
  });

  router.get(`${SERVICE}/needs`, async (request, response) => {
    const { decision, item } = request.query;
    const body = await needs.listNeeds({
      ...(await serviceCall(request)),
      decision,
      item,
      ...pageOf(request.query),
    });
    sendFresh({ response, body });
  });

  router.post(`${SERVICE}/needs`, async (request, response) => {
    const { created, need } = await needs.ask({
      ...(await serviceCall(request)),
      request: request.body,
    });
    sendFresh({ response, status: created ? 201 : 200, body: need });
  });

  router.put(`${SERVICE}/needs/:id`, async (request, response) => {
    const body = await withCurrentEtag(response, async () =>
      needs.decide({
        ...(await serviceCall(request)),
        id: request.params.id,
        update: request.body,
        precondition: readPrecondition(request),
      }),
    );
    response.setHeader('ETag', `"${body.etag}"`);
    sendFresh({ response, body });
  });

  router.put(`${SERVICE}/items/:key/vote`, async (request, response) => {
    const call = await serviceCall(request);
    const { key } = request.params;
    sendFresh({ response, body: await votes.vote({ ...call, item: key }) });
  });

  router.delete(`${SERVICE}/items/:key/vote`, async (request, response) => {
    const call = await serviceCall(request);
    const { key } = request.params;
    sendFresh({ response, body: await votes.withdraw({ ...call, item: key }) });
  });

  router.get('/follow-ups', async (request, response) => {
    const credentials = await authenticate(request);
    sendFresh({ response, body: await needs.listFollowUps({ credentials }) });
  });
}
