export { createVersion, matchesEtag, type AnswerVersion } from './etags';
export { sendDocument } from './sendDocument';
export { KeptBodies } from './KeptBodies';
