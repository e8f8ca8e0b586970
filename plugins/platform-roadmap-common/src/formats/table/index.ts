export { writeSeedTable, type WrittenRoadmap } from './writeSeedTable';
export { writeLongTable } from './writeLongTable';
export {
  readRoadmapTable,
  type ReadRoadmapTableOptions,
  type ReadRoadmap,
} from './readRoadmapTable';
export type { StatusLabels } from '../../model';
