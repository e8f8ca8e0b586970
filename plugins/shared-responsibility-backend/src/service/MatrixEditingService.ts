import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { describeUnfitValue } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Answer,
  AuthorizedDocumentService,
  AuthorizedDraftService,
  createVersion,
  DocumentStore,
  PlatformServicesService,
  Precondition,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  checkMatrix,
  diffForParties,
  LINT_RULES_VERSION,
  lintMatrix,
  MatrixImport,
  MatrixLint,
  PartyDiff,
  PublishPreview,
  ResponsibilityMatrix,
  RevisionDiff,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  ExportedMatrix,
  ExportFormat,
  exportMatrix,
  ImportFormat,
  planImport,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { countReach, reachedConsumers, readConsumers } from './countReach';
import { LintContexts } from './LintContexts';

/** What {@link MatrixEditingService} needs. */
export interface MatrixEditingServiceOptions {
  store: DocumentStore<ResponsibilityMatrix>;
  documents: AuthorizedDocumentService<ResponsibilityMatrix>;
  drafts: AuthorizedDraftService<ResponsibilityMatrix>;
  lintContexts: LintContexts;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
  now?: () => Date;
}

/** Which matrix, and who asks. */
interface Call {
  serviceRef: string;
  credentials: BackstageCredentials;
}

/**
 * What matrices have beside what all documents have: differences in words of
 * responsibility, files in and out, lint. Rights are those of the documents and
 * drafts that it asks for.
 */
export class MatrixEditingService {
  readonly #options: MatrixEditingServiceOptions;

  static create(options: MatrixEditingServiceOptions): MatrixEditingService {
    return new MatrixEditingService(options);
  }

  private constructor(options: MatrixEditingServiceOptions) {
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

  /** A revision as a file; by default the one in force, else what is announced. */
  async exportRevision(
    options: Call & { format: ExportFormat; revision?: number },
  ): Promise<Answer<ExportedMatrix>> {
    const { serviceRef, format } = options;
    await this.#options.documents.requireReadable(options);
    const number = options.revision ?? (await this.#standingNumber(serviceRef));
    const revision = await this.#readRevision({ ...options, number });
    const leveraged =
      format === 'oscal'
        ? await this.#readBelow({ ...options, ...revision })
        : [];
    return {
      version: createVersion({
        revision: number,
        parts: [
          'export',
          revision.etag,
          format,
          JSON.stringify(leveraged.map(({ version }) => version)),
        ],
      }),
      body: await exportMatrix({
        document: revision.document,
        format,
        revision: number,
        lastModified: revision.publishedAt,
        leveraged: leveraged.map(({ matrix }) => matrix),
      }),
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

  /** Reads a text as a matrix, and makes it the draft unless it is a dry run. */
  async importText(
    options: Call & {
      text: string;
      format: ImportFormat;
      mapping?: TableOptions;
      dryRun: boolean;
      precondition: Precondition;
    },
  ): Promise<MatrixImport> {
    const { serviceRef, text, format, mapping, dryRun } = options;
    const { draft, previous } = await this.#options.drafts.findDraft(options);
    const current =
      (draft && checkMatrix(draft.document as unknown as JsonValue).document) ??
      previous;
    const plan = planImport({
      text,
      format,
      mapping: { service: serviceRef, ...mapping },
      ...(current && { current }),
    });
    const { document } = plan;
    if (!document) {
      if (!dryRun) {
        throw new InputError(
          `The text cannot be read as a matrix: ${plan.notUnderstood
            .map(({ message }) => message)
            .join(' ')}`,
        );
      }
      return { ...plan, serviceRef, dryRun, parties: [] };
    }
    const lint = await this.#lint({ ...options, matrix: document });
    const saved = dryRun
      ? undefined
      : await this.#options.drafts.saveDraft({
          ...options,
          request: { document },
        });
    return {
      ...plan,
      ...lint,
      serviceRef,
      dryRun,
      parties: changesOf({
        from: current ?? emptied(document),
        to: document,
      }),
      ...(saved && { draft: saved }),
    };
  }

  /** What publishing a matrix would complain about. Stores nothing. */
  async lint(options: {
    value: JsonObject;
    credentials: BackstageCredentials;
  }): Promise<MatrixLint> {
    const unfit = describeUnfitValue(options.value);
    if (unfit) {
      throw new InputError(unfit);
    }
    const ruleSet = String(LINT_RULES_VERSION);
    const { document, findings } = checkMatrix(options.value);
    if (!document) {
      return { findings, notChecked: [], ruleSet };
    }
    const lint = await this.#lint({
      ...options,
      serviceRef: document.spec.service,
      matrix: document,
    });
    return { ...lint, findings: [...findings, ...lint.findings], ruleSet };
  }

  async #lint(options: Call & { matrix: ResponsibilityMatrix }) {
    const context = await this.#options.lintContexts.load(options);
    return lintMatrix(options.matrix, context);
  }

  async #readRevision(options: Call & { number: number }) {
    const { body } = await this.#options.documents.getRevision(options);
    return body;
  }

  async #standingNumber(serviceRef: string): Promise<number> {
    const { store, now = () => new Date() } = this.#options;
    const standing = await store.listStanding({
      serviceRefs: [serviceRef],
      asOf: now(),
    });
    const [first] = standing;
    if (!first) {
      throw new NotFoundError(`${serviceRef} has no published matrix`);
    }
    return first.number;
  }

  /** The matrices in force of the services below, as far as the caller may read them. */
  async #readBelow(options: Call & { document: ResponsibilityMatrix }) {
    const { store, readableRefs, now = () => new Date() } = this.#options;
    const refs = options.document.spec.tasks
      .flatMap(({ discharges = [] }) => discharges)
      .map(({ service }) => service);
    const readable = await readableRefs.readableRefs({
      refs,
      credentials: options.credentials,
    });
    const standing = await store.listStanding({
      serviceRefs: [...readable],
      asOf: now(),
    });
    const revisions = await store.getRevisions(
      standing.filter(each => each.standing === 'in-force'),
    );
    return revisions.map(({ documentId, number, content }) => ({
      matrix: content,
      version: [documentId, number],
    }));
  }
}

/** What each party sees, if it sees anything. */
function changesOf(options: {
  from: ResponsibilityMatrix;
  to: ResponsibilityMatrix;
}): PartyDiff[] {
  return diffForParties(options).filter(({ changes }) => changes.length > 0);
}

/** What a first revision is compared with. */
function emptied(matrix: ResponsibilityMatrix): ResponsibilityMatrix {
  return { ...matrix, spec: { ...matrix.spec, tasks: [] } };
}
