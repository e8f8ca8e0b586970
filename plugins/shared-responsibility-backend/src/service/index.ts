export { AuthorizedResponsibilityService } from './AuthorizedResponsibilityService';
export { ResponsibilityService } from './ResponsibilityService';
export { parseAsOf } from './asOf';
