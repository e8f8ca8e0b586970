export { writeMatrixYaml } from './writeMatrixYaml';
