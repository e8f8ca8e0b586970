import { HttpAuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  addDocumentRoutes,
  createAuthenticate,
  Documents,
  hideUnreachable,
  readDocumentRequests,
  sendDocument,
  serviceRefOf,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { addEditingRoutes } from './routes/editing';
import { addSliceRoutes } from './routes/slices';
import { createOpenApiRouter } from './schema/openapi.generated';
import {
  AuthorizedResponsibilityService,
  MatrixEditing,
  parseAsOf,
  Summaries,
} from './service';
import { Slices } from './slices';

/** The HTTP API of shared responsibilities, as `schema/openapi.yaml` says. */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  logger: LoggerService;
  kept: Documents<ResponsibilityMatrix>;
  summaries: Summaries;
  responsibilities: AuthorizedResponsibilityService;
  editing: MatrixEditing;
  slices: Slices;
}) {
  const { kept, summaries, responsibilities } = options;
  const router = createOpenApiRouter({ middleware: readDocumentRequests() });
  const authenticate = createAuthenticate(options);

  addDocumentRoutes({ ...kept, router, authenticate });

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

  router.use(hideUnreachable(options));

  return router;
}
