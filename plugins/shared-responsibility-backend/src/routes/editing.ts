import { JsonObject } from '@backstage/types';
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
import { createOpenApiRouter } from '../schema/openapi.generated';
import { MatrixEditing } from '../service';
import { readTableOptions } from './readTableOptions';

/**
 * Routes of matrices beside those that all documents have: what changes, what
 * comes in and goes out, and what lint says.
 */
export function addEditingRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate: Authenticate;
  editing: MatrixEditing;
}): void {
  const { router, authenticate, editing } = options;

  router.get(
    '/services/:namespace/:name/draft/changes',
    async (request, response) => {
      const preview = await editing.changes.preview({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
      });
      sendFresh({ response, body: preview });
    },
  );

  router.post(
    '/services/:namespace/:name/import',
    async (request, response) => {
      const { format, dryRun, mapping } = request.query;
      const result = await withCurrentEtag(response, async () =>
        editing.importer.importText({
          serviceRef: serviceRefOf(request.params),
          credentials: await authenticate(request),
          precondition: readPrecondition(request),
          text: textOf(request.body),
          format,
          dryRun: String(dryRun ?? true) !== 'false',
          mapping: readTableOptions(mapping),
        }),
      );
      sendFresh({ response, body: result });
    },
  );

  router.get('/services/:namespace/:name/diff', async (request, response) => {
    const { from, to, party } = request.query;
    const answer = await editing.changes.compare({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
      from: Number(from),
      to: Number(to),
      ...(party && { party }),
    });
    await sendAnswer({ request, response, answer });
  });

  router.get('/services/:namespace/:name/export', async (request, response) => {
    const { format, revision, variant } = request.query;
    const { version, body } = await editing.exporter.exportRevision({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
      format,
      ...(revision !== undefined && { revision: Number(revision) }),
      ...(variant && { variant }),
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

  router.get(
    '/services/:namespace/:name/export/losses',
    async (request, response) => {
      const { format, revision, variant } = request.query;
      const answer = await editing.exporter.getLosses({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        format,
        ...(revision !== undefined && { revision: Number(revision) }),
        ...(variant && { variant }),
      });
      await sendAnswer({ request, response, answer });
    },
  );

  router.post('/lint', async (request, response) => {
    const credentials = await authenticate(request);
    const result = await editing.linter.lintValue({
      value: request.body as JsonObject,
      credentials,
    });
    sendFresh({ response, body: result });
  });
}
