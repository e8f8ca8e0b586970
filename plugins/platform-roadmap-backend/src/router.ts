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
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { Following } from './following';
import { RoadmapPlanning } from './planning';
import { addFollowingRoutes } from './routes/following';
import { addItemRoutes } from './routes/items';
import { addNeedRoutes } from './routes/needs';
import { addPlanningRoutes } from './routes/planning';
import { createOpenApiRouter } from './schema/openapi.generated';
import { AuthorizedRoadmapService, Summaries } from './service';

/** The HTTP API of roadmaps, as `schema/openapi.yaml` says. */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  logger: LoggerService;
  kept: Documents<Roadmap>;
  summaries: Summaries;
  roadmaps: AuthorizedRoadmapService;
  planning: RoadmapPlanning;
  following: Following;
}) {
  const { kept, summaries, roadmaps } = options;
  const router = createOpenApiRouter({ middleware: readDocumentRequests() });
  const authenticate = createAuthenticate(options);

  addDocumentRoutes({ ...kept, router, authenticate });

  addPlanningRoutes({ ...options, router, authenticate });

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

  addNeedRoutes({ ...options, router, authenticate });

  addItemRoutes({ ...options, router, authenticate });

  addFollowingRoutes({ ...options, router, authenticate });

  router.use(hideUnreachable(options));

  return router;
}
