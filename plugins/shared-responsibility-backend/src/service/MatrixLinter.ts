import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  describeUnfitValue,
  locateFindings,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  checkMatrix,
  LINT_RULES_VERSION,
  lintMatrix,
  LintResult,
  MatrixLint,
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { LintContexts } from './LintContexts';

/** What publishing a matrix would complain about. Stores nothing. */
export class MatrixLinter {
  readonly #lintContexts: LintContexts;

  static create(options: { lintContexts: LintContexts }): MatrixLinter {
    return new MatrixLinter(options);
  }

  private constructor(options: { lintContexts: LintContexts }) {
    this.#lintContexts = options.lintContexts;
  }

  /**
   * Checks any value: schema, then rules with all that the caller may know.
   *
   * @throws InputError when it could not be kept as a document at all
   */
  async lintValue(options: {
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
    const lint = await this.lintMatrix({
      ...options,
      serviceRef: document.spec.service,
      matrix: document,
    });
    return { ...lint, findings: [...findings, ...lint.findings], ruleSet };
  }

  /** Checks a text, YAML or JSON, and says where in it things are. */
  async lintText(options: {
    text: string;
    credentials: BackstageCredentials;
  }): Promise<LintResult & Pick<MatrixLint, 'ruleSet'>> {
    const { document, findings, locate } = parseMatrix(options.text);
    const lint = document
      ? await this.lintMatrix({
          ...options,
          serviceRef: document.spec.service,
          matrix: document,
        })
      : { findings: [], suppressed: [], notChecked: [] };
    return {
      ...lint,
      findings: [
        ...findings,
        ...locateFindings({ findings: lint.findings, locate }),
      ],
      ruleSet: String(LINT_RULES_VERSION),
    };
  }

  /** Applies the rules to a matrix of a service, whatever service it names. */
  async lintMatrix(options: {
    /** Full ref. */
    serviceRef: string;
    matrix: ResponsibilityMatrix;
    credentials: BackstageCredentials;
  }): Promise<LintResult> {
    return lintMatrix(options.matrix, await this.#lintContexts.load(options));
  }
}
