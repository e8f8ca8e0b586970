import {
  CloseRequest,
  ReviewRequest,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  Authenticate,
  readPrecondition,
  sendAnswer,
  sendDocument,
  sendFresh,
  serviceRefOf,
  textOf,
  withCurrentEtag,
} from '@plinth/backstage-plugin-platform-services-node';
import { RoadmapPlanning } from '../planning';
import { createOpenApiRouter } from '../schema/openapi.generated';

/**
 * Routes of planning beside those that all documents have: what changes, the
 * weekly review, the end of an interval, and what comes in and goes out.
 */
export function addPlanningRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate: Authenticate;
  planning: RoadmapPlanning;
}): void {
  const { router, authenticate, planning } = options;

  router.get(
    '/services/:namespace/:name/draft/changes',
    async (request, response) => {
      const body = await planning.changes.preview({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
      });
      sendFresh({ response, body });
    },
  );

  router.get('/services/:namespace/:name/diff', async (request, response) => {
    const { from, to } = request.query;
    const answer = await planning.changes.compare({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
      from: Number(from),
      to: Number(to),
    });
    await sendAnswer({ request, response, answer });
  });

  router.get(
    '/services/:namespace/:name/history',
    async (request, response) => {
      const answer = await planning.changes.getHistory({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        deliverable: request.query.deliverable,
      });
      await sendAnswer({ request, response, answer });
    },
  );

  router.post(
    '/services/:namespace/:name/reviews',
    async (request, response) => {
      const body = await withCurrentEtag(response, async () =>
        planning.reviews.review({
          serviceRef: serviceRefOf(request.params),
          credentials: await authenticate(request),
          precondition: readPrecondition(request),
          request: request.body as ReviewRequest,
        }),
      );
      sendFresh({ response, body });
    },
  );

  router.post(
    '/services/:namespace/:name/intervals/:interval/close',
    async (request, response) => {
      const body = await withCurrentEtag(response, async () =>
        planning.reviews.close({
          serviceRef: serviceRefOf(request.params),
          credentials: await authenticate(request),
          precondition: readPrecondition(request),
          interval: request.params.interval,
          request: request.body as CloseRequest,
        }),
      );
      sendFresh({ response, body });
    },
  );

  router.post(
    '/services/:namespace/:name/import',
    async (request, response) => {
      const { format, dryRun } = request.query;
      const body = await withCurrentEtag(response, async () =>
        planning.importer.importText({
          serviceRef: serviceRefOf(request.params),
          credentials: await authenticate(request),
          precondition: readPrecondition(request),
          text: textOf(request.body),
          format,
          dryRun: String(dryRun ?? true) !== 'false',
        }),
      );
      sendFresh({ response, body });
    },
  );

  router.get('/services/:namespace/:name/export', async (request, response) => {
    const { format, revision } = request.query;
    const { version, body } = await planning.exporter.exportRevision({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
      format,
      ...(revision !== undefined && { revision: Number(revision) }),
    });
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="${body.fileName}"`,
    );
    // For an app on another origin.
    response.setHeader('Access-Control-Expose-Headers', 'Content-Disposition');
    await sendDocument({
      request,
      response,
      etag: version.etag,
      mediaType: body.mediaType,
      body: () => body.text,
    });
  });
}
