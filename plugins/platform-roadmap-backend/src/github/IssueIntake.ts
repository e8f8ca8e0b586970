import { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  parseRoadmapValue,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  GithubImport,
  GithubIssue,
  importGithubIssues,
} from '@plinth/backstage-plugin-platform-roadmap-common/github';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import { DraftService } from '@plinth/backstage-plugin-platform-services-node';
import { isDeepStrictEqual } from 'node:util';
import { FollowingAnnouncer } from '../following/deeds';
import { NeedStore } from '../needs';
import { LeftAlone } from './GithubImportStore';
import { ConfiguredImport } from './readGithubConfig';

const MAX_TEXT = 4000;

/** What {@link IssueIntake} needs. */
export interface IssueIntakeOptions {
  announcer: FollowingAnnouncer;
  auth: AuthService;
  draftService: DraftService<Roadmap>;
  needs: NeedStore;
  pluginId: string;
}

/** An import with where it goes. */
export interface ImportTarget extends ConfiguredImport {
  entity: PlatformServiceEntity;
  documentId: string;
}

/** What became of issues. */
export interface TakenIssues {
  /** In words, for those who look after the import. */
  message: string;
  /** The draft was changed. */
  isSaved: boolean;
  /** Why the draft was not, though it may lack some of them. */
  leftAlone?: LeftAlone;
}

/** What became of the draft. */
interface DraftedIssues {
  isSaved: boolean;
  leftAlone?: LeftAlone;
  words: string;
  requests: GithubImport['requests'];
}

/**
 * Brings issues into the draft of a roadmap, and what they merely ask for into
 * needs. The same issues a second time change nothing.
 */
export class IssueIntake {
  readonly #options: IssueIntakeOptions;

  constructor(options: IssueIntakeOptions) {
    this.#options = options;
  }

  /** @throws Error when no roadmap can be made of them */
  async take(options: {
    target: ImportTarget;
    issues: GithubIssue[];
  }): Promise<TakenIssues> {
    const { target, issues } = options;
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
        const drafted = await this.#draft(target, issues);
        const { isSaved, leftAlone, requests, words } = drafted;
        const asked = await this.#ask(target, requests);
        return {
          changed: isSaved || asked > 0,
          result: {
            message: `${issues.length} issues read, ${asked} new needs, the draft ${words}`,
            isSaved,
            ...(leftAlone && { leftAlone }),
          },
        };
      },
    });
    return result;
  }

  /** Saves the draft with the issues in it, unless it may not be changed here. */
  async #draft(
    target: ImportTarget,
    issues: GithubIssue[],
  ): Promise<DraftedIssues> {
    const { draftService } = this.#options;
    const { entity, serviceRef, map } = target;
    const { draft, previous } = await draftService.findDraft(entity);
    const base = draft
      ? parseRoadmapValue(draft.document as unknown as JsonObject).document
      : previous;
    const { roadmap, requests, findings } = importGithubIssues({
      issues,
      repository: nameOf(target.repository),
      service: serviceRef,
      ...(map && { map }),
      ...(base && { base }),
    });
    const leave = (leftAlone: LeftAlone, why: string) => ({
      isSaved: false,
      leftAlone,
      words: `is left alone: ${why}`,
      requests,
    });
    if (draft && !base) {
      return leave('unreadable', 'it is not finished enough to be read');
    }
    const error = findings.find(({ severity }) => severity === 'error');
    if (error) {
      throw new Error(error.message);
    }
    if (base && isDeepStrictEqual(plain(roadmap), plain(base))) {
      const words = 'has it all already';
      return { isSaved: false, words, requests };
    }
    const refusal = await this.#save({ entity, roadmap, etag: draft?.etag });
    return refusal
      ? leave('kept-elsewhere', refusal)
      : { isSaved: true, words: 'was saved', requests };
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
    target: ImportTarget,
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

/** `owner/name` */
function nameOf(repository: string): string {
  return new URL(repository).pathname.replace(/^\/+/, '');
}

function plain(roadmap: Roadmap): unknown {
  return JSON.parse(JSON.stringify(roadmap));
}
