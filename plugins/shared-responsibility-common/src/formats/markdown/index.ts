export {
  writeMatrixMarkdown,
  type WrittenMarkdown,
} from './writeMatrixMarkdown';
