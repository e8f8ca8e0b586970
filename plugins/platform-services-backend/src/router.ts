import {
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  createAuthenticate,
  etagOfConsumption,
  hideUnreachable,
  readJsonRequests,
  sendDocument,
  serviceRefOf,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { Request } from 'express';
import { createOpenApiRouter } from './schema/openapi.generated';
import { ConsumptionService } from './service';

const DEFAULT_LIMIT = 100;

/** The HTTP API of the consumption index, as `schema/openapi.yaml` says. */
export async function createRouter(options: {
  auth: AuthService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  service: ConsumptionService;
}) {
  const { auth, service } = options;
  const router = createOpenApiRouter({
    middleware: readJsonRequests(),
  });
  const authenticate = createAuthenticate(options);

  const answerFor = async (
    credentials: BackstageCredentials,
    entityRef: string,
  ) => {
    const consumption = await service.getServicesOf({ entityRef, credentials });
    return auth.isPrincipal(credentials, 'service')
      ? consumption
      : withoutDeclaring(consumption);
  };

  router.get(
    '/entities/:kind/:namespace/:name/services',
    async (request, response) => {
      const answer = await answerFor(
        await authenticate(request),
        stringifyEntityRef(request.params),
      );
      await sendDocument({
        request,
        response,
        etag: answer.etag,
        body: () => JSON.stringify(answer),
      });
    },
  );

  router.get(
    '/components/:namespace/:name/services',
    async (request, response) => {
      const answer = await answerFor(
        await authenticate(request),
        stringifyEntityRef({ kind: 'component', ...request.params }),
      );
      await sendDocument({
        request,
        response,
        etag: answer.etag,
        body: () => JSON.stringify(answer),
      });
    },
  );

  router.get(
    '/services/:namespace/:name/consumers',
    async (request, response) => {
      const credentials = await authenticate(request);
      const { owner, text, cursor, limit } = request.query;
      const consumers = await service.getConsumersOf({
        serviceRef: serviceRefOf(request.params),
        ownerRef: owner?.toLocaleLowerCase('en-US'),
        text,
        cursor,
        limit: Number(limit ?? DEFAULT_LIMIT),
        credentials,
      });
      response.json(consumers);
    },
  );

  router.post('/declaring-entities', async (request, response) => {
    await options.httpAuth.credentials(request as unknown as Request, {
      allow: ['service'],
    });
    response.json(await service.getDeclaringEntities(request.body));
  });

  router.post('/summaries', async (request, response) => {
    const credentials = await authenticate(request);
    const summaries = await service.getSummaries({
      serviceRefs: request.body.entityRefs
        .map(ref => ref.toLocaleLowerCase('en-US'))
        .filter(ref => ref.startsWith('platformservice:')),
      credentials,
    });
    response.json(summaries);
  });

  router.use(hideUnreachable(options));

  return router;
}

/** The facts of other entities are for other backends only. */
function withoutDeclaring(consumption: UnfilteredConsumption) {
  const { declaring, etag, ...answer } = consumption;
  return { ...answer, etag: etagOfConsumption(answer) };
}
