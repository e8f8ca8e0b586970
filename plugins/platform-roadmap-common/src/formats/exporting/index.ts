export {
  exportRoadmap,
  ROADMAP_EXPORT_FORMATS,
  type ExportedRoadmap,
  type ExportRoadmapOptions,
  type RoadmapExportFormat,
} from './exportRoadmap';
