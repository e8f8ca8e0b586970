import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  AuthorizedDocumentService,
  AuthorizedFormerDocuments,
  readJsonRequests,
  readPrecondition,
  sendDocument,
  sendFresh,
  withCurrentEtag,
} from '@plinth/backstage-plugin-platform-services-node';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Request } from 'express';
import { createOpenApiRouter } from './schema/openapi.generated';
import { AuthorizedRoadmapService, Summaries } from './service';

const DEFAULT_LIMIT = 50;

/** The HTTP API of roadmaps, as `schema/openapi.yaml` says. */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  documents: AuthorizedDocumentService<Roadmap>;
  former: AuthorizedFormerDocuments<Roadmap>;
  summaries: Summaries;
  roadmaps: AuthorizedRoadmapService;
}) {
  const { httpAuth, documents, former, summaries, roadmaps } = options;
  const router = createOpenApiRouter({
    middleware: readJsonRequests(),
  });
  const authenticate = (request: Pick<Request, 'headers'>) =>
    httpAuth.credentials(request as Request, { allow: ['user', 'service'] });

  router.get(
    '/services/:namespace/:name/roadmap',
    async (request, response) => {
      const credentials = await authenticate(request);
      const { version, body } = await roadmaps.getRoadmap({
        serviceRef: serviceRefOf(request.params),
        credentials,
      });
      await sendDocument({ request, response, etag: version.etag, body });
    },
  );

  router.get(
    '/services/:namespace/:name/findings',
    async (request, response) => {
      const { version, body } = await documents.getFindings({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
      });
      await sendDocument({
        request,
        response,
        etag: version.etag,
        body: () => JSON.stringify(body),
      });
    },
  );

  router.get(
    '/services/:namespace/:name/revisions',
    async (request, response) => {
      const { cursor, limit } = request.query;
      const { version, body } = await documents.listRevisions({
        serviceRef: serviceRefOf(request.params),
        limit: Number(limit ?? DEFAULT_LIMIT),
        cursor,
        credentials: await authenticate(request),
      });
      await sendDocument({
        request,
        response,
        etag: version.etag,
        body: () => JSON.stringify(body),
      });
    },
  );

  router.get(
    '/services/:namespace/:name/revisions/:number',
    async (request, response) => {
      const { version, body } = await documents.getRevision({
        serviceRef: serviceRefOf(request.params),
        number: Number(request.params.number),
        credentials: await authenticate(request),
      });
      await sendDocument({
        request,
        response,
        etag: version.etag,
        body: () => JSON.stringify(body),
      });
    },
  );

  router.post('/services/:namespace/:name/sync', async (request, response) => {
    const { body } = await documents.sync({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    response.status(200).json(body);
  });

  router.get('/services/:namespace/:name/former', async (request, response) => {
    const body = await former.getFormer({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    sendFresh(response, body);
  });

  router.post(
    '/services/:namespace/:name/former/confirm',
    async (request, response) => {
      const body = await withCurrentEtag(response, async () =>
        former.confirmFormer({
          serviceRef: serviceRefOf(request.params),
          credentials: await authenticate(request),
          precondition: readPrecondition(request),
        }),
      );
      sendFresh(response, body);
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/roadmap',
    async (request, response) => {
      const credentials = await authenticate(request);
      const { version, body } = await roadmaps.getEntityRoadmap({
        entityRef: stringifyEntityRef(request.params),
        credentials,
      });
      await sendDocument({ request, response, etag: version.etag, body });
    },
  );

  router.get(
    '/components/:namespace/:name/roadmap',
    async (request, response) => {
      const credentials = await authenticate(request);
      const { version, body } = await roadmaps.getEntityRoadmap({
        entityRef: stringifyEntityRef({
          kind: 'component',
          ...request.params,
        }),
        credentials,
      });
      await sendDocument({ request, response, etag: version.etag, body });
    },
  );

  router.post('/summaries', async (request, response) => {
    response.json(
      await summaries.getSummaries({
        serviceRefs: request.body.entityRefs,
        credentials: await authenticate(request),
      }),
    );
  });

  return router;
}

function serviceRefOf(params: { namespace: string; name: string }): string {
  return stringifyEntityRef({
    kind: 'platformservice',
    namespace: params.namespace,
    name: params.name,
  });
}
