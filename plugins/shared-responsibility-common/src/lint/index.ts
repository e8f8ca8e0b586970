export { lintMatrix, LINT_RULES_VERSION } from './lintMatrix';
export type { LintContext, LintResult, NotChecked } from './types';
