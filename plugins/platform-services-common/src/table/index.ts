export { neutraliseFormula, restoreFormula } from './formula';
export {
  isBlank,
  readRecords,
  tableFinding,
  type RecordLimits,
  type Records,
} from './readRecords';
export { writeRecords, type WriteRecordsOptions } from './writeRecords';
