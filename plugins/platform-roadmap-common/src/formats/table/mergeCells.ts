import { StatusLabels } from '../../model';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { tableFinding } from '@plinth/backstage-plugin-platform-services-common/table';
import { Column } from './columns';
import { Cells } from './readLines';

/**
 * A thing as its cells have it. A column that the table lacks, or that says
 * what is there already, changes nothing; an empty cell takes away.
 */
export function mergeCells<T>(options: {
  thing: T;
  columns: Array<Column<T>>;
  cells: Cells;
  /** Whether the table has a column of this heading. */
  hasColumn(heading: string): boolean;
  statusLabels?: StatusLabels;
  findings: Finding[];
}): T {
  const { columns, cells, hasColumn, statusLabels, findings } = options;
  let { thing } = options;
  for (const column of columns.filter(({ heading }) => hasColumn(heading))) {
    const cell = cells.get(column.heading);
    const text = cell?.text ?? '';
    if (saysTheSame({ thing, column, text, statusLabels })) {
      continue;
    }
    const read = cell
      ? column.read(thing, text, statusLabels)
      : column.clear(thing);
    if (read) {
      thing = read;
    } else if (cell) {
      findings.push(
        tableFinding({
          ...cell,
          message: `"${text}" is not understood as "${column.heading}"; write ${column.expected}.`,
        }),
      );
    }
  }
  return thing;
}

function saysTheSame<T>(options: {
  thing: T;
  column: Column<T>;
  text: string;
  statusLabels?: StatusLabels;
}): boolean {
  const { thing, column, text, statusLabels } = options;
  return [column.write, column.writeShort].some(
    write => write?.(thing, statusLabels).trim() === text,
  );
}
