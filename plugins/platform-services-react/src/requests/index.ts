export { DocumentRequests, type DocumentTypes } from './DocumentRequests';
export {
  PluginRequests,
  entityPath,
  ifUnchanged,
  jsonRequest,
  queryOf,
  servicePath,
} from './PluginRequests';
