import {
  PlainTable,
  writePlainCsv,
  writePlainMarkdown,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { ExportFormat } from './ExportMenu';

const FILES = {
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8', write: writePlainCsv },
  markdown: {
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
    write: writePlainMarkdown,
  },
};

/** Hands the rows to the reader as a file. */
export function exportRows(options: {
  table: PlainTable;
  format: ExportFormat;
  /** Of the file, without its ending. */
  name: string;
}): void {
  const { ending, type, write } = FILES[options.format];
  // Spreadsheets take a text for UTF-8 only when it begins with this mark.
  const mark = options.format === 'csv' ? '\ufeff' : '';
  const url = URL.createObjectURL(
    new Blob([mark + write(options.table)], { type }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${options.name}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}
