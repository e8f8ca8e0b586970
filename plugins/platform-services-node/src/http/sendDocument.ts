import { Request, Response } from 'express';
import { AnswerVersion, matchesEtag } from './etags';

/**
 * Answers a read: with 304 when the caller has this very state already, else
 * with the body. Shared caches must not keep it, browsers must ask again.
 *
 * @public
 */
export async function sendDocument(options: {
  request: Pick<Request, 'header'>;
  response: Pick<
    Response,
    'setHeader' | 'vary' | 'status' | 'type' | 'send' | 'end'
  >;
  /** Strong, without quotes. */
  etag: string;
  /** Of the body; default JSON. */
  mediaType?: string;
  /** The text, or its UTF-8; only called when it is needed. */
  body: () => Promise<Buffer | string> | Buffer | string;
}): Promise<void> {
  const { request, response, etag, body } = options;
  const mediaType = options.mediaType ?? 'application/json';
  const header = request.header('if-none-match');
  // Before the headers: an answer that fails bears no ETag.
  const content = matchesEtag({ header, etag }) ? undefined : await body();
  response.setHeader('ETag', `"${etag}"`);
  response.setHeader('Cache-Control', 'private, no-cache');
  response.vary('Authorization');
  if (content === undefined) {
    response.status(304).end();
    return;
  }
  response.status(200).type(mediaType).send(content);
}

/**
 * Answers a read with JSON, or with 304: see {@link sendDocument}.
 *
 * @param options - `answer`: what to answer with, and the name of its state
 *
 * @public
 */
export async function sendAnswer(
  options: Pick<Parameters<typeof sendDocument>[0], 'request' | 'response'> & {
    answer: { version: Pick<AnswerVersion, 'etag'>; body: object };
  },
): Promise<void> {
  const { answer, ...rest } = options;
  await sendDocument({
    ...rest,
    etag: answer.version.etag,
    body: () => JSON.stringify(answer.body),
  });
}

/**
 * Answers with JSON that nobody keeps, such as the result of a write.
 *
 * @public
 */
export function sendFresh(options: {
  response: Pick<Response, 'setHeader' | 'status' | 'type' | 'send'>;
  /** Default 200. */
  status?: number;
  body: object;
}): void {
  const { response, status = 200, body } = options;
  response.setHeader('Cache-Control', 'private, no-store');
  response.status(status).type('application/json').send(JSON.stringify(body));
}
