import { LoggerService } from '@backstage/backend-plugin-api';
import { StoredDocument } from '../types';

/** Says what an attempt brought, when the state changes, not each time. */
export function logSync(options: {
  kind: { title: string };
  logger: LoggerService;
  before?: StoredDocument;
  after: StoredDocument;
}): void {
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
  if (
    sync?.status === before?.sync?.status &&
    sync?.message === before?.sync?.message
  ) {
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
