export { AuthorizedResponsibilityService } from './AuthorizedResponsibilityService';
export {
  ResponsibilityService,
  type LazyAnswer,
} from './ResponsibilityService';
export { parseAsOf } from './asOf';
