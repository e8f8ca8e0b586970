import { LoggerService } from '@backstage/backend-plugin-api';
import { StoredDocument } from '../types';

interface Attempt {
  kind: { title: string };
  logger: LoggerService;
  before?: StoredDocument;
  after: StoredDocument;
}

/**
 * Says what an attempt brought, when the state changes, not each time. That it
 * was rejected is for {@link logRejection} to say: a run may try again.
 */
export function logSync(options: Attempt): void {
  const { kind, logger, before, after } = options;
  const { sync, revision, serviceRef } = after;
  if (revision && revision.number !== before?.revision?.number) {
    logger.info(
      `Took over revision ${revision.number} of the ${kind.title} of ${serviceRef}`,
    );
  }
  if (
    after.disagreement &&
    after.disagreement.message !== before?.disagreement?.message
  ) {
    logger.warn(after.disagreement.message);
  }
  if (isSameState(options) || sync?.status === 'rejected') {
    return;
  }
  if (sync && sync.status !== 'ok') {
    logger.warn(
      `The ${kind.title} of ${serviceRef} was ${
        sync.status === 'failed' ? 'not read' : sync.status
      }: ${sync.message}`,
    );
  } else if (before?.sync && before.sync.status !== 'ok') {
    logger.info(`The ${kind.title} of ${serviceRef} is in order again`);
  }
}

/** Says that a text was rejected and why, when that is new. */
export function logRejection(options: Attempt): void {
  const { kind, logger, after } = options;
  const { sync, serviceRef } = after;
  if (sync?.status === 'rejected' && !isSameState(options)) {
    logger.warn(
      `The ${kind.title} of ${serviceRef} was rejected: ${sync.message}`,
    );
  }
}

function isSameState({ before, after }: Attempt): boolean {
  return (
    after.sync?.status === before?.sync?.status &&
    after.sync?.message === before?.sync?.message
  );
}
