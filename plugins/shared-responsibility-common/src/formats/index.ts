export * from './csv/types';
export {
  locateInTable,
  neutraliseFormula,
  readMatrixTable,
  restoreFormula,
} from './csv';
export * from './yaml';
export * from './stats';
export * from './importing';
export * from './exporting';
export * from './plain';
