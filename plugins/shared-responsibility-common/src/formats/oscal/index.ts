export * from './types';
export {
  writeMatrixOscal,
  type WriteMatrixOscalOptions,
  type WrittenOscal,
} from './writeMatrixOscal';
export { OSCAL_NAMESPACE } from './ids';
export { lintOscal, type OscalFile, type OscalFileFindings } from './lintOscal';
export { readMatrixOscal, type OscalImport } from './readMatrixOscal';
