export {
  writeSeedTable,
  type WriteSeedTableOptions,
  type WrittenRoadmap,
} from './writeSeedTable';
export { writeLongTable } from './writeLongTable';
export {
  readRoadmapTable,
  type ReadRoadmapTableOptions,
  type ReadRoadmap,
} from './readRoadmapTable';
export type { StatusLabels } from './statusNames';
