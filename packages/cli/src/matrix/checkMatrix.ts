import {
  Finding,
  locateFindings,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  LintContext,
  lintMatrix,
  LintResult,
  MatrixFinding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { LoadedMatrix } from './loadMatrix';

/** A file and what is wrong in it. */
export interface CheckedFile extends Omit<LintResult, 'findings'> {
  name: string;
  /** Of reading and of lint. */
  findings: Array<Finding | MatrixFinding>;
  /** How a table was understood. */
  guessed: string[];
  /** Not even the shape of a document or a table could be made out. */
  unreadable?: boolean;
}

/**
 * Lints what was read, as far as the context allows; without one the result
 * does not depend on the day or on other files.
 */
export function checkMatrix(
  file: LoadedMatrix,
  context?: LintContext,
): CheckedFile {
  const { name, findings, guessed, unreadable, matrix, table } = file;
  const { locate = () => undefined } = file;
  const lint = matrix
    ? lintMatrix(matrix, { ...context, ...(table && { fromTable: true }) })
    : { findings: [], suppressed: [], notChecked: [] };
  return {
    name,
    findings: [
      ...findings,
      ...locateFindings({ findings: lint.findings, locate }),
    ],
    suppressed: locateFindings({ findings: lint.suppressed, locate }),
    notChecked: lint.notChecked,
    guessed,
    unreadable,
  };
}
