export * from './types';
export { readMatrixTable } from './readTable';
export { writeMatrixTable } from './writeTable';
export { locateInTable } from './locateInTable';
export {
  neutraliseFormula,
  restoreFormula,
} from '@plinth/backstage-plugin-platform-services-common/table';
