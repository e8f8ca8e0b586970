export { AuthorizedResponsibilityService } from './AuthorizedResponsibilityService';
export { ResponsibilityService } from './ResponsibilityService';
export { parseAsOf } from './asOf';
export { createSummaries, type Summaries } from './createSummaries';
export { LintContexts, type LintContextsOptions } from './LintContexts';
export { createMatrixEditing, type MatrixEditing } from './createMatrixEditing';
