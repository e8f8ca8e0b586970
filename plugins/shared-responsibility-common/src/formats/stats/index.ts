export { matrixStats, type MatrixStats } from './matrixStats';
