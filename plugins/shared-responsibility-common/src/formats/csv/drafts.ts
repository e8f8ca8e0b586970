import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { Assignment, Task } from '../../model/types';
import { TableCell } from './types';

/** What the cells of one row come to under one variant. */
export interface DraftOutcome {
  assignments: Map<string, Assignment>;
  state: NonNullable<Task['state']>;
  reason?: string;
}

/** A task while a table is read; variants by their names in the file. */
export interface DraftTask {
  area: string;
  title: string;
  activity?: string;
  phase?: string;
  notes?: string;
  id?: string;
  outcomes: Map<string, DraftOutcome>;
  /** Cells that belong to the task; `variant` is a name in the file. */
  cells: Array<Omit<TableCell, 'taskId'>>;
}

/** What reading the rows of a table gives, before it becomes a matrix. */
export interface Draft {
  tasks: DraftTask[];
  /** Title by party id, in the order of the file. */
  parties: Map<string, string>;
  /** Names in the file, the default one first; empty: the table has none. */
  variants: string[];
  footnotes: Record<string, string>;
  /** Number of records that are rows of the matrix. */
  rows: number;
  findings: Finding[];
  guessed: string[];
}

/** The variant's name where a table has none. */
export const ONLY_VARIANT = 'default';

/** The footnote that a record spells out below the table, if it does. */
export function readFootnote(
  record: string[],
): { mark: string; text: string } | undefined {
  const filled = record.map(cell => cell.trim()).filter(cell => cell !== '');
  const match =
    /^(?:\[([^\]]{1,10})\]|\((\d{1,2})\)|([*†‡§]+)|([¹²³])):?\s*(\S.*)$/s.exec(
      filled[0] ?? '',
    );
  if (!match) {
    const [mark, text, ...more] = filled;
    const alone = /^(?:\[([^\]]{1,10})\]|([*†‡§]+))$/.exec(mark ?? '');
    return alone && text && more.length === 0
      ? { mark: alone[1] ?? alone[2], text }
      : undefined;
  }
  if (filled.length > 1) {
    return undefined;
  }
  const superscript = match[4] && `${'¹²³'.indexOf(match[4]) + 1}`;
  return {
    mark: match[1] ?? match[2] ?? match[3] ?? superscript,
    text: match[5],
  };
}

/** Whether a record explains the letters: `R = Responsible, ...`. */
export function isLegend(record: string[]): boolean {
  return /\bR\s*[=:–-]\s*responsible\b/i.test(record.join(' '));
}
