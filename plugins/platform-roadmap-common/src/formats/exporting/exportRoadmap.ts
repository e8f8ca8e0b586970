import { Roadmap } from '../../model';
import { writeRoadmapMarkdown } from '../markdown';
import {
  StatusLabels,
  writeLongTable,
  writeSeedTable,
  WrittenRoadmap,
} from '../table';
import { writeRoadmapYaml } from '../yaml';

/**
 * What a roadmap can be written as. Feeds, which need more than the roadmap,
 * are under `/feeds`.
 *
 * @public
 */
export const ROADMAP_EXPORT_FORMATS = [
  'yaml',
  'csv',
  'csv-long',
  'markdown',
  'json',
] as const;

/**
 * One of {@link ROADMAP_EXPORT_FORMATS}. `csv` is the seed form.
 *
 * @public
 */
export type RoadmapExportFormat = (typeof ROADMAP_EXPORT_FORMATS)[number];

/**
 * Options of {@link exportRoadmap}.
 *
 * @public
 */
export interface ExportRoadmapOptions {
  /** For readers: as `publishedView` returns it. */
  roadmap: Roadmap;
  format: RoadmapExportFormat;
  /** `csv`: name of the interval; default: the active one, else a draft, else the newest. */
  interval?: string;
  /** Names of statuses, where not the usual ones. */
  statusLabels?: StatusLabels;
}

/**
 * A roadmap as a file.
 *
 * @public
 */
export interface ExportedRoadmap extends WrittenRoadmap {
  /** Media type with charset, for the header `Content-Type`. */
  mediaType: string;
  /** Without a folder; letters, digits, `.`, `_` and `-` only. */
  fileName: string;
}

const FILES: Record<
  RoadmapExportFormat,
  { ending: string; mediaType: string }
> = {
  yaml: { ending: 'yaml', mediaType: 'application/yaml' },
  csv: { ending: 'csv', mediaType: 'text/csv' },
  'csv-long': { ending: 'long.csv', mediaType: 'text/csv' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
  json: { ending: 'json', mediaType: 'application/json' },
};

/**
 * Writes a roadmap in one of the formats.
 *
 * @public
 */
export function exportRoadmap(options: ExportRoadmapOptions): ExportedRoadmap {
  const { ending, mediaType } = FILES[options.format];
  const name = options.roadmap.metadata.name.replace(/[^A-Za-z0-9._-]+/g, '-');
  return {
    ...write(options),
    mediaType: `${mediaType}; charset=utf-8`,
    fileName: `${name}.${ending}`,
  };
}

function write(options: ExportRoadmapOptions): WrittenRoadmap {
  const { roadmap, format } = options;
  switch (format) {
    case 'csv':
      return writeSeedTable(options);
    case 'csv-long':
      return writeLongTable(options);
    case 'markdown':
      return writeRoadmapMarkdown(options);
    case 'json':
      return {
        text: `${JSON.stringify(roadmap, undefined, 2)}\n`,
        losses: [],
      };
    default:
      return { text: writeRoadmapYaml(roadmap), losses: [] };
  }
}
