export { writeMatrixMarkdown } from './writeMatrixMarkdown';
