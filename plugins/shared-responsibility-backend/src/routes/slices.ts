import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Authenticate,
  pageOf,
  sendFresh,
  serviceRefOf,
  withCurrentEtag,
} from '@plinth/backstage-plugin-platform-services-node';
import { Request } from 'express';
import { createOpenApiRouter } from '../schema/openapi.generated';
import { Slices } from '../slices';

const ENTITY = '/entities/:kind/:namespace/:name';

/**
 * What is said about rows: acknowledgements, disputes, exceptions, evidence,
 * and who has said what.
 */
export function addSliceRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate: Authenticate;
  slices: Slices;
}): void {
  const { router, authenticate, slices } = options;
  const { rows, disputes, overviews } = slices;

  const entityCall = async (
    request: Pick<Request, 'headers'> & { params: EntityParams },
  ) => ({
    entityRef: entityRefOf(request.params),
    credentials: await authenticate(request),
  });

  router.get(`${ENTITY}/responsibilities/me`, async (request, response) => {
    const view = await rows.getMyView(await entityCall(request));
    sendFresh({ response, body: view });
  });

  router.put(`${ENTITY}/seen`, async (request, response) => {
    const call = await entityCall(request);
    await withCurrentEtag(response, () =>
      rows.markSeen({ ...call, etag: request.body.etag }),
    );
    response.status(204).end();
  });

  router.put(`${ENTITY}/acknowledgement`, async (request, response) => {
    const call = await entityCall(request);
    sendFresh({
      response,
      body: await rows.acknowledge({ ...call, rows: request.body.rows }),
    });
  });

  router.get(`${ENTITY}/disputes`, async (request, response) => {
    const call = await entityCall(request);
    sendFresh({
      response,
      body: await disputes.listDisputes({ ...call, ...pageOf(request.query) }),
    });
  });

  router.post(`${ENTITY}/disputes`, async (request, response) => {
    const call = await entityCall(request);
    const { rowId, reason } = request.body;
    const { created, body } = await disputes.dispute({
      ...call,
      rowId,
      reason,
    });
    sendFresh({ response, status: created ? 201 : 200, body });
  });

  router.put(`${ENTITY}/disputes/:id/answer`, async (request, response) => {
    const call = await entityCall(request);
    const { id } = request.params;
    sendFresh({
      response,
      body: await disputes.answerDispute({ ...call, id, answer: request.body }),
    });
  });

  router.get(`${ENTITY}/exceptions`, async (request, response) => {
    const call = await entityCall(request);
    sendFresh({
      response,
      body: await disputes.listExceptions({
        ...call,
        ...pageOf(request.query),
      }),
    });
  });

  router.post(`${ENTITY}/exceptions`, async (request, response) => {
    const call = await entityCall(request);
    const { created, body } = await disputes.grantException({
      ...call,
      request: request.body,
    });
    sendFresh({ response, status: created ? 201 : 200, body });
  });

  router.delete(`${ENTITY}/exceptions/:id`, async (request, response) => {
    const call = await entityCall(request);
    await disputes.endException({ ...call, id: request.params.id });
    response.status(204).end();
  });

  router.put(`${ENTITY}/evidence`, async (request, response) => {
    const call = await entityCall(request);
    sendFresh({
      response,
      body: await rows.linkEvidence({ ...call, request: request.body }),
    });
  });

  router.get('/mine', async (request, response) => {
    const credentials = await authenticate(request);
    sendFresh({
      response,
      body: await overviews.getMine({ ...pageOf(request.query), credentials }),
    });
  });

  router.get(
    '/services/:namespace/:name/coverage',
    async (request, response) => {
      const credentials = await authenticate(request);
      sendFresh({
        response,
        body: await overviews.getCoverage({
          ...pageOf(request.query),
          serviceRef: serviceRefOf(request.params),
          credentials,
        }),
      });
    },
  );

  router.get(
    '/services/:namespace/:name/disputes',
    async (request, response) => {
      const credentials = await authenticate(request);
      const { status } = request.query;
      sendFresh({
        response,
        body: await overviews.listServiceDisputes({
          ...pageOf(request.query),
          serviceRef: serviceRefOf(request.params),
          ...(status && { status }),
          credentials,
        }),
      });
    },
  );
}

interface EntityParams {
  kind: string;
  namespace: string;
  name: string;
}

function entityRefOf({ kind, namespace, name }: EntityParams): string {
  return stringifyEntityRef({ kind, namespace, name });
}
