export { createVersion, matchesEtag, type AnswerVersion } from './etags';
export { KeptAnswers, type LazyAnswer } from './KeptAnswers';
export { sendDocument, sendFresh } from './sendDocument';
export { readJsonRequests } from './readJsonRequests';
export {
  checkPrecondition,
  PreconditionRequiredError,
  readPrecondition,
  StaleVersionError,
  withCurrentEtag,
  type Precondition,
} from './preconditions';
