import { ResponsibilityMatrix } from '../../model/types';
import { MatrixTable, writeMatrixTable } from '../csv';
import { writeMatrixMarkdown } from '../markdown';
import { writeMatrixOscal } from '../oscal';
import { writeMatrixYaml } from '../yaml';

/**
 * What a matrix can be written as.
 *
 * @public
 */
export const EXPORT_FORMATS = [
  'yaml',
  'csv',
  'markdown',
  'oscal',
  'json',
] as const;

/**
 * One of {@link EXPORT_FORMATS}.
 *
 * @public
 */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Options of {@link exportMatrix}.
 *
 * @public
 */
export interface ExportMatrixOptions {
  document: ResponsibilityMatrix;
  format: ExportFormat;
  /** The table that the matrix was read from; `csv` gives the same one back. */
  table?: MatrixTable;
  /** `oscal`: the variant that is written; default: the default one. */
  variant?: string;
  /** `oscal`: number of the revision, the version of the plan. */
  revision?: number;
  /** `oscal`: ISO 8601 instant of the last change; default: now. */
  lastModified?: string;
  /**
   * `oscal`: matrices of services below. With them, what those provide is
   * inherited by its UUID.
   */
  leveraged?: ResponsibilityMatrix[];
}

/**
 * A matrix as a file.
 *
 * @public
 */
export interface ExportedMatrix {
  text: string;
  /** Media type with charset, for the header `Content-Type`. */
  mediaType: string;
  /** Without a folder; letters, digits, `.`, `_` and `-` only. */
  fileName: string;
  /** What the format cannot carry and this matrix has, a sentence each. */
  losses: string[];
}

const FILES: Record<ExportFormat, { ending: string; mediaType: string }> = {
  yaml: { ending: 'yaml', mediaType: 'application/yaml' },
  csv: { ending: 'csv', mediaType: 'text/csv' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
  oscal: { ending: 'oscal.json', mediaType: 'application/json' },
  json: { ending: 'json', mediaType: 'application/json' },
};

/**
 * Writes a matrix in one of the formats. A browser that needs a single one does
 * better with its own writer: that of OSCAL is under `/oscal`, to be loaded when
 * it is asked for.
 *
 * @public
 */
export function exportMatrix(options: ExportMatrixOptions): ExportedMatrix {
  const { document, format, variant } = options;
  const { name } = document.metadata;
  const { ending, mediaType } = FILES[format];
  return {
    ...write(options),
    mediaType: `${mediaType}; charset=utf-8`,
    fileName: `${[name, ...(format === 'oscal' && variant ? [variant] : [])]
      .join('-')
      .replace(/[^A-Za-z0-9._-]+/g, '-')}.${ending}`,
  };
}

function write(
  options: ExportMatrixOptions,
): Pick<ExportedMatrix, 'text' | 'losses'> {
  const { document, format, table } = options;
  switch (format) {
    case 'csv':
      return writeMatrixTable({ matrix: document, table });
    case 'markdown':
      return writeMatrixMarkdown({ matrix: document });
    case 'oscal': {
      const { plan, losses } = writeMatrixOscal({
        ...options,
        matrix: document,
      });
      return { text: toJson(plan), losses };
    }
    case 'json':
      return { text: toJson(document), losses: [] };
    default:
      return { text: writeMatrixYaml(document), losses: [] };
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
