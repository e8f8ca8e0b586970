import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { isPlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import { ensureDocument } from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import {
  GithubImportStore,
  ImportOutcome,
  ImportState,
} from './GithubImportStore';
import { ChangedIssues, GithubIssueReader } from './GithubIssueReader';
import { GithubLimitError } from './GithubLimitError';
import { ImportTarget, IssueIntake, TakenIssues } from './IssueIntake';
import { ConfiguredImport } from './readGithubConfig';

/** After this time all is read again for a draft that could not be read. */
const READ_AGAIN_MS = 24 * 60 * 60_000;

/** What {@link GithubImportTask} needs. */
export interface GithubImportTaskOptions {
  auth: AuthService;
  catalog: CatalogService;
  database: Knex;
  imports: ConfiguredImport[];
  intake: IssueIntake;
  logger: LoggerService;
  reader: GithubIssueReader;
  states: GithubImportStore;
  now?: () => Date;
}

/**
 * Looks what has changed in repositories. All that an attempt reads is read
 * before anything is stored, and what is stored twice changes nothing, so that
 * an attempt that failed half way is simply repeated. What is too much for one
 * attempt is left to the next ones.
 */
export class GithubImportTask {
  readonly #options: GithubImportTaskOptions;
  readonly #now: () => Date;

  constructor(options: GithubImportTaskOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** One after the other; one that fails does not keep the others from it. */
  async run(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { logger } = this.#options;
    for (const configured of this.#options.imports) {
      if (options.signal?.aborted) {
        return;
      }
      const { repository, serviceRef } = configured;
      const target = await this.#findTarget(configured);
      if (!target) {
        logger.warn(
          `Not imported from ${repository}: no platform service ${serviceRef}`,
        );
      } else {
        await this.#attempt(target);
      }
    }
  }

  async #findTarget(
    configured: ConfiguredImport,
  ): Promise<ImportTarget | undefined> {
    const { auth, catalog, database } = this.#options;
    const { serviceRef } = configured;
    const entity = await catalog.getEntityByRef(serviceRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    return entity && isPlatformServiceEntity(entity)
      ? {
          ...configured,
          entity,
          documentId: await ensureDocument({
            database,
            serviceRef,
            entityUid: entity.metadata.uid ?? '',
          }),
        }
      : undefined;
  }

  async #attempt(target: ImportTarget): Promise<void> {
    const { logger, states } = this.#options;
    const { repository, serviceRef } = target;
    const state = await states.getState(target);
    const now = this.#now().toISOString();
    if (state.notBefore && state.notBefore > now) {
      return;
    }
    const isDueAgain = state.readAgainAt && state.readAgainAt <= now;
    const { outcome, next } = await this.#import(
      target,
      isDueAgain ? {} : state,
    );
    await states.putState({ ...target, state: next, outcome });
    const words = `${outcome.status}${
      outcome.message ? `: ${outcome.message}` : ''
    }`;
    if (outcome.status === 'failed') {
      logger.warn(`Import from ${repository} into ${serviceRef} ${words}`);
    } else {
      logger.info(`Import from ${repository} into ${serviceRef} ${words}`);
    }
  }

  async #import(
    target: ImportTarget,
    state: ImportState,
  ): Promise<{ outcome: ImportOutcome; next: ImportState }> {
    const { intake, reader } = this.#options;
    const { notBefore, ...place } = state;
    try {
      const changed = await reader.readChanged({
        ...place,
        repository: target.repository,
      });
      if (!changed) {
        return { outcome: { status: 'unchanged' }, next: place };
      }
      const { issues, hasMore } = changed;
      const taken = await intake.take({ target, issues });
      const { message } = taken;
      return {
        outcome: {
          status: 'imported',
          message: hasMore ? `${message}; there is more to read` : message,
        },
        next: nextState({ state: place, changed, taken, now: this.#now() }),
      };
    } catch (error) {
      if (error instanceof GithubLimitError) {
        return {
          outcome: { status: 'limited', message: error.message },
          next: { ...place, notBefore: error.until.toISOString() },
        };
      }
      const message = isError(error) ? error.message : String(error);
      return { outcome: { status: 'failed', message }, next: place };
    }
  }
}

/**
 * Where the next attempt begins: where this one ended. What the draft lacks is
 * read again: at once when the draft takes something again, after a day when it
 * could not be read, and not while the roadmap is kept elsewhere.
 */
function nextState(options: {
  state: ImportState;
  changed: ChangedIssues;
  taken: TakenIssues;
  now: Date;
}): ImportState {
  const { state, changed, taken, now } = options;
  const { etag, hasMore, lastChange } = changed;
  if (state.behind && taken.isSaved && !hasMore) {
    return {};
  }
  const since = lastChange ?? state.since;
  const behind = taken.leftAlone ?? state.behind;
  const readAgainAt =
    behind === 'unreadable' && !hasMore
      ? state.readAgainAt ??
        new Date(now.getTime() + READ_AGAIN_MS).toISOString()
      : undefined;
  return {
    ...(since && { since }),
    // An answer has the same etag only for the same question.
    ...(since === state.since && etag && { etag }),
    ...(behind && { behind }),
    ...(readAgainAt && { readAgainAt }),
  };
}
