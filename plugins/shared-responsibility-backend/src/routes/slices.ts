import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { withCurrentEtag } from '@plinth/backstage-plugin-platform-services-node';
import { Request, Response } from 'express';
import { createOpenApiRouter } from '../schema/openapi.generated';
import { AuthorizedSliceService } from '../slices';

const DEFAULT_LIMIT = 50;
const ENTITY = '/entities/:kind/:namespace/:name';

/**
 * What is said about rows: acknowledgements, disputes, exceptions, evidence,
 * and who has said what.
 */
export function addSliceRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate: (
    request: Pick<Request, 'headers'>,
  ) => Promise<BackstageCredentials>;
  slices: AuthorizedSliceService;
}): void {
  const { router, authenticate, slices } = options;

  const entityCall = async (
    request: Pick<Request, 'headers'> & { params: EntityParams },
  ) => ({
    entityRef: entityRefOf(request.params),
    credentials: await authenticate(request),
  });

  router.get(`${ENTITY}/responsibilities/me`, async (request, response) => {
    const view = await slices.getMyView(await entityCall(request));
    send({ response, body: view });
  });

  router.put(`${ENTITY}/seen`, async (request, response) => {
    const call = await entityCall(request);
    await withCurrentEtag(response, () =>
      slices.markSeen({ ...call, etag: request.body.etag }),
    );
    response.status(204).end();
  });

  router.put(`${ENTITY}/acknowledgement`, async (request, response) => {
    const call = await entityCall(request);
    const { rows } = request.body;
    send({ response, body: await slices.acknowledge({ ...call, rows }) });
  });

  router.get(`${ENTITY}/disputes`, async (request, response) => {
    const call = await entityCall(request);
    send({
      response,
      body: await slices.listDisputes({ ...call, ...pageOf(request.query) }),
    });
  });

  router.post(`${ENTITY}/disputes`, async (request, response) => {
    const call = await entityCall(request);
    const { rowId, reason } = request.body;
    const { created, body } = await slices.dispute({ ...call, rowId, reason });
    send({ response, status: created ? 201 : 200, body });
  });

  router.put(`${ENTITY}/disputes/:id/answer`, async (request, response) => {
    const call = await entityCall(request);
    const { id } = request.params;
    send({
      response,
      body: await slices.answerDispute({ ...call, id, answer: request.body }),
    });
  });

  router.get(`${ENTITY}/exceptions`, async (request, response) => {
    const call = await entityCall(request);
    send({
      response,
      body: await slices.listExceptions({ ...call, ...pageOf(request.query) }),
    });
  });

  router.post(`${ENTITY}/exceptions`, async (request, response) => {
    const call = await entityCall(request);
    const { created, body } = await slices.grantException({
      ...call,
      request: request.body,
    });
    send({ response, status: created ? 201 : 200, body });
  });

  router.delete(`${ENTITY}/exceptions/:id`, async (request, response) => {
    const call = await entityCall(request);
    await slices.endException({ ...call, id: request.params.id });
    response.status(204).end();
  });

  router.put(`${ENTITY}/evidence`, async (request, response) => {
    const call = await entityCall(request);
    send({
      response,
      body: await slices.linkEvidence({ ...call, request: request.body }),
    });
  });

  router.get('/mine', async (request, response) => {
    const credentials = await authenticate(request);
    send({
      response,
      body: await slices.getMine({ ...pageOf(request.query), credentials }),
    });
  });

  router.get(
    '/services/:namespace/:name/coverage',
    async (request, response) => {
      const credentials = await authenticate(request);
      send({
        response,
        body: await slices.getCoverage({
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
      send({
        response,
        body: await slices.listServiceDisputes({
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

function serviceRefOf(params: { namespace: string; name: string }): string {
  return stringifyEntityRef({
    kind: 'platformservice',
    namespace: params.namespace,
    name: params.name,
  });
}

function pageOf(query: { limit?: unknown; cursor?: string }) {
  const { limit, cursor } = query;
  return { limit: Number(limit ?? DEFAULT_LIMIT), ...(cursor && { cursor }) };
}

/** Answers depend on who asks and on this moment: nobody may keep them. */
function send(options: {
  response: Pick<Response, 'setHeader' | 'vary' | 'status' | 'type' | 'send'>;
  status?: number;
  body: object;
}): void {
  const { response, status = 200, body } = options;
  response.setHeader('Cache-Control', 'private, no-cache');
  response.vary('Authorization');
  response.status(status).type('application/json').send(JSON.stringify(body));
}
