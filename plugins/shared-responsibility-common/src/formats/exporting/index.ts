export {
  exportMatrix,
  EXPORT_FORMATS,
  type ExportedMatrix,
  type ExportFormat,
  type ExportMatrixOptions,
} from './exportMatrix';
