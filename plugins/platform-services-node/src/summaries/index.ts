export {
  DocumentSummaries,
  type DocumentSummariesOptions,
  type ServiceSummary,
} from './DocumentSummaries';
