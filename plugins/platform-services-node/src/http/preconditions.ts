import { CustomErrorBase } from '@backstage/errors';
import { Request, Response } from 'express';
import { matchesEtag } from './etags';

/**
 * A write did not say which state it starts from: status 428.
 *
 * @public
 */
export class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;
  readonly statusCode = 428;
}

/**
 * A write starts from a state that is no longer there: status 412. Nothing was
 * stored.
 *
 * @public
 */
export class StaleVersionError extends CustomErrorBase {
  name = 'StaleVersionError' as const;
  readonly statusCode = 412;
  /** Of what is there now, without quotes; absent when nothing is. */
  readonly etag?: string;

  constructor(message: string, options: { etag?: string } = {}) {
    super(message);
    if (options.etag) {
      this.etag = options.etag;
    }
  }
}

/**
 * Which state a write starts from, as its headers say.
 *
 * @public
 */
export interface Precondition {
  /** `If-Match`, as received. */
  ifMatch?: string;
  /** `If-None-Match: *`: there is nothing yet. */
  isFirst: boolean;
}

/**
 * Reads the precondition of a write.
 *
 * @public
 */
export function readPrecondition(
  request: Pick<Request, 'header'>,
): Precondition {
  const ifMatch = request.header('if-match');
  return {
    ...(ifMatch && { ifMatch }),
    isFirst: request.header('if-none-match')?.trim() === '*',
  };
}

/**
 * Compares the precondition of a write with what is there.
 *
 * @param options - `etag`: of what is there, without quotes; absent when nothing is. `title`: of what is written, such as `draft`
 * @throws PreconditionRequiredError when the write says nothing
 * @throws StaleVersionError when it starts from another state
 *
 * @public
 */
export function checkPrecondition(options: {
  precondition: Precondition;
  etag?: string;
  title: string;
}): void {
  const { precondition, etag, title } = options;
  const { ifMatch, isFirst } = precondition;
  if (!ifMatch && !isFirst) {
    throw new PreconditionRequiredError(
      etag
        ? `Say which ${title} you start from: send its etag as If-Match.`
        : `There is no ${title} yet: send If-None-Match: * to say that you know.`,
    );
  }
  if (etag === undefined) {
    if (ifMatch) {
      throw new StaleVersionError(
        `The ${title} is no longer there: it was published or discarded.`,
      );
    }
  } else if (isFirst || !matchesEtag({ header: ifMatch, etag })) {
    throw new StaleVersionError(
      `Somebody else has changed the ${title} in the meantime. Read it again; nothing of yours was stored.`,
      { etag },
    );
  }
}

/**
 * Compares the precondition of a write with the newest revision of a document:
 * any etag will do that an answer about the document had while that revision
 * was the newest one, whatever else was in that answer.
 *
 * @param options - `etag`: of the document as it is, without quotes. `title`: of the document, such as `roadmap`
 * @throws PreconditionRequiredError when the write says nothing
 * @throws StaleVersionError when it starts from another revision
 *
 * @public
 */
export function checkRevisionPrecondition(options: {
  precondition: Precondition;
  revision: number;
  etag: string;
  title: string;
}): void {
  const { precondition, revision, etag } = options;
  const isOfRevision = (precondition.ifMatch ?? '')
    .split(',')
    .some(part => part.trim().replace(/^W\//, '').startsWith(`"r${revision}.`));
  if (!isOfRevision) {
    checkPrecondition({ ...options, etag });
  }
}

/**
 * Runs a write; when it started from a stale state, the header ETag of the
 * error names what is there now.
 *
 * @public
 */
export async function withCurrentEtag<TResult>(
  response: Pick<Response, 'setHeader'>,
  write: () => Promise<TResult>,
): Promise<TResult> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StaleVersionError && error.etag) {
      response.setHeader('ETag', `"${error.etag}"`);
    }
    throw error;
  }
}
