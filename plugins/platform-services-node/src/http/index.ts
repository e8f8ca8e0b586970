export { createVersion, matchesEtag, type AnswerVersion } from './etags';
export { KeptAnswers, type LazyAnswer } from './KeptAnswers';
export { sendDocument } from './sendDocument';
export { refusePrototypeKeys } from './refusePrototypeKeys';
