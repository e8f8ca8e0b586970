export {
  measureStates,
  sumStates,
  type MeasuredStates,
  type ResponsibilityStates,
  type StateCount,
} from './measureStates';
export { editorialRewordings } from './rewordings';
export { movedTerms, rowStates } from './rowStates';
export { rowTerms, termsText } from './rowTerms';
export { sliceOf } from './sliceOf';
export type {
  EditorialRewording,
  MovedTerm,
  OpenDispute,
  RowAcknowledgement,
  RowAcknowledgementState,
  RowEvidence,
  RowState,
  RowTerms,
  SliceRow,
} from './types';
