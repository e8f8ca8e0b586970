export {
  importRoadmap,
  ROADMAP_IMPORT_FORMATS,
  type ImportRoadmapOptions,
  type RoadmapImportFormat,
} from './importRoadmap';
