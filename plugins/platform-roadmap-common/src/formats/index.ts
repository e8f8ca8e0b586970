export * from './exporting';
export * from './importing';
export type {
  ReadRoadmap,
  ReadRoadmapTableOptions,
  StatusLabels,
  WrittenRoadmap,
} from './table';
export * from './yaml';
