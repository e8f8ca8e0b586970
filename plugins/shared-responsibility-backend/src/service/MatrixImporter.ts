import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import {
  AuthorizedDraftService,
  Precondition,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  checkMatrix,
  MatrixImport,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  ImportFormat,
  planImport,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { changesOf, emptied } from './matrixDiffs';
import { MatrixLinter } from './MatrixLinter';

/** What {@link MatrixImporter} needs. */
export interface MatrixImporterOptions {
  drafts: AuthorizedDraftService<ResponsibilityMatrix>;
  linter: MatrixLinter;
}

/** Which matrix, and who asks. */
interface Call {
  serviceRef: string;
  credentials: BackstageCredentials;
}

/**
 * Texts that become drafts. Rights are those of the drafts.
 */
export class MatrixImporter {
  readonly #options: MatrixImporterOptions;

  static create(options: MatrixImporterOptions): MatrixImporter {
    return new MatrixImporter(options);
  }

  private constructor(options: MatrixImporterOptions) {
    this.#options = options;
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
    const lint = await this.#options.linter.lintMatrix({
      ...options,
      matrix: document,
    });
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
}
