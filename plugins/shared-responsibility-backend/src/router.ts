import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  AuthorizedDocumentService,
  AuthorizedDraftService,
  AuthorizedFormerDocuments,
  readJsonRequests,
  readPrecondition,
  sendDocument,
  sendFresh,
  withCurrentEtag,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Request, text } from 'express';
import { addEditingRoutes } from './routes/editing';
import { addSliceRoutes } from './routes/slices';
import { createOpenApiRouter } from './schema/openapi.generated';
import {
  AuthorizedResponsibilityService,
  MatrixEditing,
  parseAsOf,
  Summaries,
} from './service';
import { AuthorizedSliceService } from './slices';

const DEFAULT_LIMIT = 50;

/** Of a draft, or of a table to import. */
const BODY_LIMIT = '2mb';

const TEXT_TYPES = ['text/csv', 'application/yaml', 'text/plain'];

/** The HTTP API of shared responsibilities, as `schema/openapi.yaml` says. */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  documents: AuthorizedDocumentService<ResponsibilityMatrix>;
  former: AuthorizedFormerDocuments<ResponsibilityMatrix>;
  summaries: Summaries;
  responsibilities: AuthorizedResponsibilityService;
  drafts: AuthorizedDraftService<ResponsibilityMatrix>;
  editing: MatrixEditing;
  slices: AuthorizedSliceService;
}) {
  const { httpAuth, documents, former, summaries, responsibilities } = options;
  const router = createOpenApiRouter({
    middleware: [
      ...readJsonRequests({ limit: BODY_LIMIT }),
      text({ type: TEXT_TYPES, limit: BODY_LIMIT }),
    ],
  });
  const authenticate = (request: Pick<Request, 'headers'>) =>
    httpAuth.credentials(request as Request, { allow: ['user', 'service'] });

  router.get('/services/:namespace/:name/matrix', async (request, response) => {
    const credentials = await authenticate(request);
    const { version, body } = await responsibilities.getMatrix({
      serviceRef: serviceRefOf(request.params),
      asOf: parseAsOf(request.query.asOf),
      credentials,
    });
    await sendDocument({ request, response, etag: version.etag, body });
  });

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
    '/entities/:kind/:namespace/:name/responsibilities',
    async (request, response) => {
      const credentials = await authenticate(request);
      const { version, body } =
        await responsibilities.getEntityResponsibilities({
          entityRef: stringifyEntityRef(request.params),
          asOf: parseAsOf(request.query.asOf),
          credentials,
        });
      await sendDocument({ request, response, etag: version.etag, body });
    },
  );

  router.get(
    '/components/:namespace/:name/responsibilities',
    async (request, response) => {
      const credentials = await authenticate(request);
      const { version, body } =
        await responsibilities.getEntityResponsibilities({
          entityRef: stringifyEntityRef({
            kind: 'component',
            ...request.params,
          }),
          asOf: parseAsOf(request.query.asOf),
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

  addEditingRoutes({ ...options, router, authenticate });

  addSliceRoutes({ router, authenticate, slices: options.slices });

  return router;
}

function serviceRefOf(params: { namespace: string; name: string }): string {
  return stringifyEntityRef({
    kind: 'platformservice',
    namespace: params.namespace,
    name: params.name,
  });
}
