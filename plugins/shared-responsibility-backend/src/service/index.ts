export { AuthorizedResponsibilityService } from './AuthorizedResponsibilityService';
export { ResponsibilityService } from './ResponsibilityService';
export { parseAsOf } from './asOf';
export { createSummaries, type Summaries } from './createSummaries';
export { LintContexts } from './LintContexts';
export { MatrixEditingService } from './MatrixEditingService';
