export { applyFix } from './applyFix';
export { LINT_RULES_VERSION, lintMatrix } from './lintMatrix';
export { findSuppression, isSuppressible } from './suppress';
export type {
  Fix,
  LintContext,
  LintResult,
  MatrixFinding,
  NotChecked,
  SuppressedFinding,
} from './types';
