import Papa from 'papaparse';
import { neutraliseFormula } from '../csv';
import { escapeMarkdown, markdownTable } from '../markdown/escapeMarkdown';

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
  const cells = [table.headings, ...table.rows].map(row =>
    row.map(neutraliseFormula),
  );
  return `${Papa.unparse(cells)}\r\n`;
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
