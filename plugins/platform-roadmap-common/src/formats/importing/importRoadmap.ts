import { assignKeys, parseRoadmap } from '../../model';
import {
  readRoadmapTable,
  ReadRoadmapTableOptions,
  ReadRoadmap,
} from '../table';

/**
 * What a roadmap can be read from. `csv` and `csv-long` are told apart by their
 * headings, whichever is named.
 *
 * @public
 */
export const ROADMAP_IMPORT_FORMATS = [
  'yaml',
  'json',
  'csv',
  'csv-long',
] as const;

/**
 * One of {@link ROADMAP_IMPORT_FORMATS}.
 *
 * @public
 */
export type RoadmapImportFormat = (typeof ROADMAP_IMPORT_FORMATS)[number];

/**
 * Options of {@link importRoadmap}.
 *
 * @public
 */
export interface ImportRoadmapOptions extends ReadRoadmapTableOptions {
  format: RoadmapImportFormat;
}

/**
 * Works out what a text makes of a roadmap, without doing it. Never throws for
 * any text; `roadmap` is absent when the text is none, and is not to be taken
 * over while a finding is an error.
 *
 * YAML and JSON are the whole document. What a table does not say stays as in
 * `base`. In both, items and deliverables of `base` keep their keys by exact
 * text. What the result means as a whole is lint's.
 *
 * @public
 */
export function importRoadmap(options: ImportRoadmapOptions): ReadRoadmap {
  const { text, format } = options;
  const base = options.base && assignKeys(options.base);
  const { roadmap, ...rest } =
    format === 'csv' || format === 'csv-long'
      ? readRoadmapTable({ ...options, base })
      : readDocument(text);
  return {
    ...rest,
    ...(roadmap && { roadmap: base ? assignKeys(roadmap, base) : roadmap }),
  };
}

function readDocument(text: string): ReadRoadmap {
  const { document, findings, locate } = parseRoadmap(text);
  return {
    findings,
    locate,
    guessed: [],
    ...(document && { roadmap: document }),
  };
}
