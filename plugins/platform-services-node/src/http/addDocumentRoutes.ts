import { Router } from 'express';
import type {
  AuthorizedDocumentService,
  AuthorizedDraftService,
  AuthorizedFormerDocuments,
} from '../documents';
import { readPrecondition, withCurrentEtag } from './preconditions';
import { Authenticate, pageOf, serviceRefOf } from './requests';
import { sendAnswer, sendFresh } from './sendDocument';

const SERVICE = '/services/:namespace/:name';

/**
 * The routes that documents of every kind have, as the OpenAPI document of the
 * plugin describes them: findings, revisions, sync, former ones, the draft, its
 * publication, and where the document is kept.
 *
 * @public
 */
export function addDocumentRoutes<TDocument>(options: {
  /** Has validated the request. */
  router: Router;
  authenticate: Authenticate;
  documents: AuthorizedDocumentService<TDocument>;
  drafts: AuthorizedDraftService<TDocument>;
  former: AuthorizedFormerDocuments<TDocument>;
}): void {
  addReadRoutes(options);
  addFormerRoutes(options);
  addDraftRoutes(options);
}

type Options<TDocument> = Parameters<typeof addDocumentRoutes<TDocument>>[0];

function addReadRoutes<TDocument>(options: Options<TDocument>): void {
  const { router, authenticate, documents } = options;

  router.get(`${SERVICE}/findings`, async (request, response) => {
    const answer = await documents.getFindings({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    await sendAnswer({ request, response, answer });
  });

  router.get(`${SERVICE}/revisions`, async (request, response) => {
    const answer = await documents.listRevisions({
      ...pageOf(request.query),
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    await sendAnswer({ request, response, answer });
  });

  router.get(`${SERVICE}/revisions/:number`, async (request, response) => {
    const answer = await documents.getRevision({
      serviceRef: serviceRefOf(request.params),
      number: Number(request.params.number),
      credentials: await authenticate(request),
    });
    await sendAnswer({ request, response, answer });
  });

  router.post(`${SERVICE}/sync`, async (request, response) => {
    const { body } = await documents.sync({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    sendFresh({ response, body });
  });
}

function addFormerRoutes<TDocument>(options: Options<TDocument>): void {
  const { router, authenticate, former } = options;

  router.get(`${SERVICE}/former`, async (request, response) => {
    const body = await former.getFormer({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    sendFresh({ response, body });
  });

  router.post(`${SERVICE}/former/confirm`, async (request, response) => {
    const body = await withCurrentEtag(response, async () =>
      former.confirmFormer({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        precondition: readPrecondition(request),
      }),
    );
    sendFresh({ response, body });
  });
}

function addDraftRoutes<TDocument>(options: Options<TDocument>): void {
  const { router, authenticate, drafts } = options;

  router.get(`${SERVICE}/draft`, async (request, response) => {
    const draft = await drafts.getDraft({
      serviceRef: serviceRefOf(request.params),
      credentials: await authenticate(request),
    });
    await sendAnswer({
      request,
      response,
      answer: { version: draft, body: draft },
    });
  });

  router.put(`${SERVICE}/draft`, async (request, response) => {
    const draft = await withCurrentEtag(response, async () =>
      drafts.saveDraft({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        precondition: readPrecondition(request),
        request: request.body,
      }),
    );
    response.setHeader('ETag', `"${draft.etag}"`);
    sendFresh({ response, body: draft });
  });

  router.delete(`${SERVICE}/draft`, async (request, response) => {
    await withCurrentEtag(response, async () =>
      drafts.discardDraft({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        precondition: readPrecondition(request),
      }),
    );
    response.status(204).end();
  });

  router.post(`${SERVICE}/publish`, async (request, response) => {
    const body = await withCurrentEtag(response, async () =>
      drafts.publishDraft({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        precondition: readPrecondition(request),
        request: request.body,
      }),
    );
    sendFresh({ response, status: body.created ? 201 : 200, body });
  });

  router.put(`${SERVICE}/source`, async (request, response) => {
    const body = await withCurrentEtag(response, async () =>
      drafts.setSource({
        serviceRef: serviceRefOf(request.params),
        credentials: await authenticate(request),
        precondition: readPrecondition(request),
        type: request.body.type,
      }),
    );
    sendFresh({ response, body });
  });
}
