export { createVersion, matchesEtag, type AnswerVersion } from './etags';
export { KeptAnswers, type LazyAnswer } from './KeptAnswers';
export { sendDocument, sendFresh } from './sendDocument';
export { readJsonRequests, refusePrototypeKeys } from './refusePrototypeKeys';
export {
  checkPrecondition,
  PreconditionRequiredError,
  readPrecondition,
  StaleVersionError,
  withCurrentEtag,
  type Precondition,
} from './preconditions';
