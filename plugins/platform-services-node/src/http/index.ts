export { addDocumentRoutes } from './addDocumentRoutes';
export { createVersion, type AnswerVersion } from './etags';
export { hideUnreachable } from './hideUnreachable';
export { KeptAnswers, type LazyAnswer } from './KeptAnswers';
export { sendAnswer, sendDocument, sendFresh } from './sendDocument';
export {
  readDocumentRequests,
  readJsonRequests,
  textOf,
} from './readJsonRequests';
export {
  createAuthenticate,
  pageOf,
  serviceRefOf,
  type Authenticate,
} from './requests';
export {
  checkPrecondition,
  checkRevisionPrecondition,
  PreconditionRequiredError,
  readPrecondition,
  StaleVersionError,
  withCurrentEtag,
  type Precondition,
} from './preconditions';
