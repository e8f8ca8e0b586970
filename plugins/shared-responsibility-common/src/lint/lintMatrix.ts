import { effectiveRows } from '../effective';
import { ResponsibilityMatrix } from '../model/types';
import { rules } from './rules';
import { SUPPRESSION, suppressFindings } from './suppress';
import { LintContext, LintInput, LintResult, MatrixFinding } from './types';

/**
 * Which rules a verdict was given by; goes up whenever a rule comes, goes or
 * changes its mind.
 *
 * @public
 */
export const LINT_RULES_VERSION = 2;

/**
 * Checks the content of a matrix. Pure; never throws for a matrix that has the
 * shape of the schema.
 *
 * R01 to R03 look at the default variant without conditions, and leave out
 * tasks that are undecided or not applicable; what overrides do to letters is
 * the matter of R09. Rules that need more context than given are listed in
 * `notChecked`, and warnings that the document suppresses in `suppressed`.
 *
 * @public
 */
export function lintMatrix(
  matrix: ResponsibilityMatrix,
  context: LintContext = {},
): LintResult {
  const input: LintInput = { matrix, rows: effectiveRows(matrix), context };
  const { scheme, source } = matrix.spec;
  const findings: MatrixFinding[] = [];
  const notChecked: LintResult['notChecked'] = [];
  for (const rule of rules) {
    if (rule.offUnder?.includes(scheme)) {
      continue;
    }
    const severity =
      rule.warningWhenPublished && source === 'published'
        ? 'warning'
        : rule.severity;
    for (const { path, message, fix } of rule.check(input)) {
      findings.push({
        rule: rule.id,
        severity,
        message,
        path,
        ...(fix && { fix }),
      });
    }
    const reason = rule.notChecked?.(input);
    if (reason) {
      notChecked.push({ rule: rule.id, reason });
    }
  }
  if (!context.date && matrix.spec.suppressions?.length) {
    notChecked.push({
      rule: SUPPRESSION,
      reason: 'whether suppressions have ended needs the date',
    });
  }
  return {
    ...suppressFindings({
      matrix,
      findings,
      ruleIds: rules.map(rule => rule.id),
      date: context.date,
    }),
    notChecked,
  };
}
