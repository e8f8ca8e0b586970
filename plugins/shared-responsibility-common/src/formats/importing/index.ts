export {
  planImport,
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportPlan,
  type PlanImportOptions,
} from './planImport';
