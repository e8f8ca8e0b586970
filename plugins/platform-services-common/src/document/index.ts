export * from './types';
export {
  locateFindings,
  parseYamlDocument,
  type ParseYamlDocumentOptions,
} from './parseYamlDocument';
export { isSafeUrl } from './safeUrl';
export { nearest } from './nearest';
export { formatPath } from './paths';
