/**
 * Makes a cell harmless that a spreadsheet would run as a formula: it gets an
 * apostrophe in front. A lone dash stays.
 *
 * @public
 */
export function neutraliseFormula(cell: string): string {
  return /^'*[=+@\t\r]/.test(cell) || /^'*-./s.test(cell) || /^'+-$/.test(cell)
    ? `'${cell}`
    : cell;
}

/**
 * Takes away the apostrophe that {@link neutraliseFormula} put in front.
 *
 * @public
 */
export function restoreFormula(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
