import { effectiveRows } from '../effective';
import { ResponsibilityMatrix } from '../model/types';
import { rules } from './rules';
import { LintContext, LintInput, LintResult } from './types';

/**
 * Which rules a verdict was given by; goes up whenever a rule comes, goes or
 * changes its mind.
 *
 * @public
 */
export const LINT_RULES_VERSION = 1;

/**
 * Checks the content of a matrix. Pure; never throws for a matrix that has the
 * shape of the schema.
 *
 * R01 to R03 look at the default variant without conditions, and leave out
 * tasks that are undecided or not applicable; what overrides do to letters is
 * the matter of another rule. Rules that are built and need more context than
 * given are listed in `notChecked`.
 *
 * @public
 */
export function lintMatrix(
  matrix: ResponsibilityMatrix,
  context: LintContext = {},
): LintResult {
  const input: LintInput = { matrix, rows: effectiveRows(matrix), context };
  const { scheme, source } = matrix.spec;
  const result: LintResult = { findings: [], notChecked: [] };
  for (const rule of rules) {
    if (rule.offUnder?.includes(scheme)) {
      continue;
    }
    const severity =
      rule.warningWhenPublished && source === 'published'
        ? 'warning'
        : rule.severity;
    for (const { path, message } of rule.check(input)) {
      result.findings.push({ rule: rule.id, severity, message, path });
    }
    const reason = rule.notChecked?.(input);
    if (reason) {
      result.notChecked.push({ rule: rule.id, reason });
    }
  }
  return result;
}
