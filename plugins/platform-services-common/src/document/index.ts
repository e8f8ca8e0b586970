export * from './types';
export * from './editing';
export {
  locateFindings,
  parseYamlDocument,
  type ParseYamlDocumentOptions,
} from './parseYamlDocument';
export { checkDocument, describeUnfitValue } from './checkDocument';
export { isSafeUrl } from './safeUrl';
export { nearest } from './nearest';
export { formatPath } from './paths';
