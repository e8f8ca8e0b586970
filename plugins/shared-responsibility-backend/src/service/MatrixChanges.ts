import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import {
  Answer,
  AuthorizedDocumentService,
  AuthorizedDraftService,
  createVersion,
  PlatformServicesService,
  ReadableRefsService,
  readConsumers,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  checkMatrix,
  PublishPreview,
  ResponsibilityMatrix,
  RevisionDiff,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { countReach, reachedConsumers } from './countReach';
import { changesOf, emptied } from './matrixDiffs';

/** What {@link MatrixChanges} needs. */
export interface MatrixChangesOptions {
  documents: AuthorizedDocumentService<ResponsibilityMatrix>;
  drafts: AuthorizedDraftService<ResponsibilityMatrix>;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
}

/** Which matrix, and who asks. */
interface Call {
  serviceRef: string;
  credentials: BackstageCredentials;
}

/**
 * What changes for whom, between revisions and by publishing a draft. Rights
 * are those of the documents and drafts that it asks for.
 */
export class MatrixChanges {
  readonly #options: MatrixChangesOptions;

  static create(options: MatrixChangesOptions): MatrixChanges {
    return new MatrixChanges(options);
  }

  private constructor(options: MatrixChangesOptions) {
    this.#options = options;
  }

  /** What changed between two revisions; 0 stands for nothing. */
  async compare(
    options: Call & { from: number; to: number; party?: string },
  ): Promise<Answer<RevisionDiff>> {
    const { serviceRef, from, to, party } = options;
    const newer = await this.#readRevision({ ...options, number: to });
    const older =
      from === 0
        ? emptied(newer.document)
        : (await this.#readRevision({ ...options, number: from })).document;
    const parties = changesOf({ from: older, to: newer.document });
    const version = createVersion({
      revision: to,
      parts: ['diff', newer.etag, String(from), party ?? ''],
    });
    return {
      version,
      body: {
        serviceRef,
        from,
        to,
        parties: parties.filter(each => !party || each.party.id === party),
        etag: version.etag,
      },
    };
  }

  /** What publishing the draft would do, and whom it would reach. */
  async preview(options: Call): Promise<PublishPreview> {
    const { serviceRef } = options;
    const { draft, newest, previous } = await this.#options.drafts.findDraft(
      options,
    );
    if (!draft) {
      throw new NotFoundError(
        `There is no draft of the matrix of ${serviceRef}`,
      );
    }
    const comparedWith = newest?.number ?? 0;
    const { document } = checkMatrix(draft.document as unknown as JsonValue);
    const diffs = document
      ? changesOf({ from: previous ?? emptied(document), to: document })
      : [];
    const consumers = await readConsumers({ ...this.#options, ...options });
    const parties = diffs.map(diff => ({
      diff,
      reached: document
        ? reachedConsumers({ consumers, diff, matrix: document })
        : [],
    }));
    const { more } = consumers;
    return {
      serviceRef,
      comparedWith,
      outdated: draft.basedOn !== comparedWith,
      publishable: !draft.findings.some(({ severity }) => severity === 'error'),
      parties: parties.map(({ diff, reached }) => ({
        ...diff,
        ...(diff.party.resolve && { reach: countReach({ reached, more }) }),
      })),
      reach: countReach({
        reached: parties.flatMap(({ reached }) => reached),
        more,
      }),
      etag: draft.etag,
    };
  }

  async #readRevision(options: Call & { number: number }) {
    const { body } = await this.#options.documents.getRevision(options);
    return body;
  }
}
