import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  parseRoadmapValue,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  GithubImport,
  importGithubIssues,
} from '@plinth/backstage-plugin-platform-roadmap-common/github';
import {
  isPlatformServiceEntity,
  PlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  DraftService,
  ensureDocument,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { FollowingAnnouncer } from '../following/deeds';
import { NeedStore } from '../needs';
import {
  GithubImportStore,
  ImportOutcome,
  ImportState,
} from './GithubImportStore';
import { ChangedIssues, GithubIssueReader } from './GithubIssueReader';
import { GithubLimitError } from './GithubLimitError';
import { ConfiguredImport } from './readGithubConfig';

const MAX_TEXT = 4000;

/** What {@link GithubImportTask} needs. */
export interface GithubImportTaskOptions {
  announcer: FollowingAnnouncer;
  auth: AuthService;
  catalog: CatalogService;
  database: Knex;
  draftService: DraftService<Roadmap>;
  imports: ConfiguredImport[];
  logger: LoggerService;
  needs: NeedStore;
  pluginId: string;
  reader: GithubIssueReader;
  states: GithubImportStore;
  now?: () => Date;
}

/** An import with where it goes. */
interface Target extends ConfiguredImport {
  entity: PlatformServiceEntity;
  documentId: string;
}

/**
 * Brings issues into the drafts of roadmaps, and what they merely ask for into
 * needs. All pages are read before anything is stored, and what is stored twice
 * changes nothing, so that an attempt that failed half way is simply repeated.
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

  async #findTarget(configured: ConfiguredImport): Promise<Target | undefined> {
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

  async #attempt(target: Target): Promise<void> {
    const { logger, states } = this.#options;
    const { repository, serviceRef } = target;
    const state = await states.getState(target);
    if (state.notBefore && state.notBefore > this.#now().toISOString()) {
      return;
    }
    const { outcome, next } = await this.#import(target, state);
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
    target: Target,
    state: ImportState,
  ): Promise<{ outcome: ImportOutcome; next: ImportState }> {
    const { since, etag } = state;
    const place = { ...(since && { since }), ...(etag && { etag }) };
    try {
      const changed = await this.#options.reader.readChanged({
        ...place,
        repository: target.repository,
      });
      if (!changed) {
        return { outcome: { status: 'unchanged' }, next: place };
      }
      const { message, isComplete } = await this.#store(target, changed);
      return {
        outcome: { status: 'imported', message },
        next: isComplete ? nextState(state, changed) : {},
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

  /** @returns what became of it; not complete: all of it is to be read again */
  async #store(
    target: Target,
    changed: ChangedIssues,
  ): Promise<{ message: string; isComplete: boolean }> {
    const { announcer, pluginId } = this.#options;
    const { documentId, serviceRef, repository } = target;
    const { result } = await announcer.writeAndTell({
      deed: {
        action: 'github-import',
        by: `plugin:${pluginId}`,
        serviceRef,
        subject: repository,
      },
      documentIds: [documentId],
      write: async () => {
        const drafted = await this.#draft(target, changed);
        const asked = await this.#ask(target, drafted.requests);
        return {
          changed: drafted.changed || asked > 0,
          result: {
            message: `${changed.issues.length} issues read, ${asked} new needs, the draft ${drafted.words}`,
            isComplete: drafted.isComplete,
          },
        };
      },
    });
    return result;
  }

  /** Saves the draft with the issues in it, unless it may not be changed here. */
  async #draft(
    target: Target,
    changed: ChangedIssues,
  ): Promise<{
    changed: boolean;
    isComplete: boolean;
    words: string;
    requests: GithubImport['requests'];
  }> {
    const { draftService } = this.#options;
    const { entity, serviceRef, map } = target;
    const { draft, previous } = await draftService.findDraft(entity);
    const base = draft
      ? parseRoadmapValue(draft.document as unknown as JsonObject).document
      : previous;
    const { roadmap, requests, findings } = importGithubIssues({
      issues: changed.issues,
      repository: nameOf(target.repository),
      service: serviceRef,
      ...(map && { map }),
      ...(base && { base }),
    });
    const leftAlone = (why: string) => ({
      changed: false,
      isComplete: false,
      words: `is left alone: ${why}`,
      requests,
    });
    if (draft && !base) {
      return leftAlone('it is not finished enough to be read');
    }
    const error = findings.find(({ severity }) => severity === 'error');
    if (error) {
      throw new Error(error.message);
    }
    if (base && isDeepStrictEqual(plain(roadmap), plain(base))) {
      const words = 'has it all already';
      return { changed: false, isComplete: true, words, requests };
    }
    const refusal = await this.#save({ entity, roadmap, etag: draft?.etag });
    return refusal
      ? leftAlone(refusal)
      : { changed: true, isComplete: true, words: 'was saved', requests };
  }

  /** @returns why it is not kept here, if it is not */
  async #save(options: {
    entity: PlatformServiceEntity;
    roadmap: Roadmap;
    /** Of the draft that it changes. */
    etag: string | undefined;
  }): Promise<string | undefined> {
    const { entity, roadmap, etag } = options;
    const { auth, draftService, pluginId } = this.#options;
    try {
      await draftService.saveDraft({
        entity,
        by: `plugin:${pluginId}`,
        credentials: await auth.getOwnServiceCredentials(),
        precondition: etag
          ? { ifMatch: `"${etag}"`, isFirst: false }
          : { isFirst: true },
        request: { document: roadmap },
      });
      return undefined;
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        return error.message;
      }
      throw error;
    }
  }

  /** @returns how many of the requests were not needs before */
  async #ask(
    target: Target,
    requests: GithubImport['requests'],
  ): Promise<number> {
    let created = 0;
    for (const { number, title, body, url, author } of requests) {
      const added = await this.#options.needs.addNeed({
        documentId: target.documentId,
        text: [title, ...(body ? [body] : [])].join('\n\n').slice(0, MAX_TEXT),
        kind: 'user',
        channel: 'request',
        importance: 'medium',
        ...(author && { askedByName: author }),
        ...(url && { link: url }),
        origin: `github ${nameOf(target.repository)}#${number}`,
      });
      created += added?.created ? 1 : 0;
    }
    return created;
  }
}

/** The first page has the same etag only for the same question. */
function nextState(state: ImportState, changed: ChangedIssues): ImportState {
  const since = changed.lastChange ?? state.since;
  return {
    ...(since && { since }),
    ...(since === state.since && changed.etag && { etag: changed.etag }),
  };
}

/** `owner/name` */
function nameOf(repository: string): string {
  return new URL(repository).pathname.replace(/^\/+/, '');
}

function plain(roadmap: Roadmap): unknown {
  return JSON.parse(JSON.stringify(roadmap));
}
