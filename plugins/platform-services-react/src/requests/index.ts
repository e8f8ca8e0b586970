export {
  PluginRequests,
  entityPath,
  ifUnchanged,
  jsonRequest,
  queryOf,
  servicePath,
} from './PluginRequests';
