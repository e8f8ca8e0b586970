import {
  escapeMarkdown,
  markdownTable,
} from '@plinth/backstage-plugin-platform-services-common/markdown';
import { writeRecords } from '@plinth/backstage-plugin-platform-services-common/table';

/**
 * A table of texts.
 *
 * @public
 */
export interface PlainTable {
  headings: string[];
  /** Each as long as `headings`. */
  rows: string[][];
}

/**
 * A table of texts as CSV (RFC 4180). Cells that a spreadsheet would run as a
 * formula are neutralised.
 *
 * @public
 */
export function writePlainCsv(table: PlainTable): string {
  return writeRecords({
    records: [table.headings, ...table.rows],
    newline: '\r\n',
  });
}

/**
 * A table of texts as GitHub Flavored Markdown. Nothing in the texts is read as
 * Markdown or HTML.
 *
 * @public
 */
export function writePlainMarkdown(table: PlainTable): string {
  return `${markdownTable({
    headings: table.headings.map(escapeMarkdown),
    rows: table.rows.map(row => row.map(escapeMarkdown)),
  })}\n`;
}
