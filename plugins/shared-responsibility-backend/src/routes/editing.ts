import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  AuthorizedDraftService,
  readPrecondition,
  sendDocument,
  sendFresh,
  withCurrentEtag,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Request } from 'express';
import { createOpenApiRouter } from '../schema/openapi.generated';
import { MatrixEditing } from '../service';
import { readTableOptions } from './readTableOptions';

/** Routes that change a matrix, or show what changes and what is in it. */
export function addEditingRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate(
    request: Pick<Request, 'headers'>,
  ): Promise<BackstageCredentials>;
  drafts: AuthorizedDraftService<ResponsibilityMatrix>;
  editing: MatrixEditing;
}): void {
  const { router, authenticate, drafts, editing } = options;

  router.get('/services/:namespace/:name/draft', async (request, response) => {
    const draft = await drafts.getDraft({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    await sendDocument({
      request,
      response,
      etag: draft.etag,
      body: () => JSON.stringify(draft),
    });
  });

  router.put('/services/:namespace/:name/draft', async (request, response) => {
    const draft = await withCurrentEtag(response, async () =>
      drafts.saveDraft({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        precondition: readPrecondition(request),
        request: request.body as unknown as {
          document: ResponsibilityMatrix;
          basedOn?: number;
        },
      }),
    );
    response.setHeader('ETag', `"${draft.etag}"`);
    sendFresh(response, draft);
  });

  router.delete(
    '/services/:namespace/:name/draft',
    async (request, response) => {
      await withCurrentEtag(response, async () =>
        drafts.discardDraft({
          serviceRef: serviceRefOf(request.params),
          credentials: await authenticate(request),
          precondition: readPrecondition(request),
        }),
      );
      response.status(204).end();
    },
  );

  router.get(
    '/services/:namespace/:name/draft/changes',
    async (request, response) => {
      const preview = await editing.changes.preview({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
      });
      sendFresh(response, preview);
    },
  );

  router.post(
    '/services/:namespace/:name/publish',
    async (request, response) => {
      const published = await withCurrentEtag(response, async () =>
        drafts.publishDraft({
          serviceRef: serviceRefOf(request.params),
          credentials: await authenticate(request),
          precondition: readPrecondition(request),
          request: request.body,
        }),
      );
      response.status(published.created ? 201 : 200);
      sendFresh(response, published);
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
      sendFresh(response, result);
    },
  );

  router.put('/services/:namespace/:name/source', async (request, response) => {
    const state = await withCurrentEtag(response, async () =>
      drafts.setSource({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        precondition: readPrecondition(request),
        type: request.body.type,
      }),
    );
    sendFresh(response, state);
  });

  router.get('/services/:namespace/:name/diff', async (request, response) => {
    const { from, to, party } = request.query;
    const { version, body } = await editing.changes.compare({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
      from: Number(from),
      to: Number(to),
      ...(party && { party }),
    });
    await sendDocument({
      request,
      response,
      etag: version.etag,
      body: () => JSON.stringify(body),
    });
  });

  router.get('/services/:namespace/:name/export', async (request, response) => {
    const { format, revision } = request.query;
    const { version, body } = await editing.exporter.exportRevision({
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

  router.get(
    '/services/:namespace/:name/export/losses',
    async (request, response) => {
      const { format, revision } = request.query;
      const { version, body } = await editing.exporter.getLosses({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        format,
        ...(revision !== undefined && { revision: Number(revision) }),
      });
      await sendDocument({
        request,
        response,
        etag: version.etag,
        body: () => JSON.stringify(body),
      });
    },
  );

  router.post('/lint', async (request, response) => {
    const credentials = await authenticate(request);
    const result = await editing.linter.lintValue({
      value: request.body as JsonObject,
      credentials,
    });
    sendFresh(response, result);
  });
}

/** JSON arrives parsed. */
function textOf(body: unknown): string {
  if (typeof body === 'string') {
    return body;
  }
  if (typeof body === 'object' && body !== null) {
    return JSON.stringify(body, undefined, 2);
  }
  throw new InputError('Send the text of the matrix as the body.');
}

function serviceRefOf(params: { namespace: string; name: string }): string {
  return stringifyEntityRef({ kind: 'platformservice', ...params });
}
