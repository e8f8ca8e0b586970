import {
  InvolvementLetter,
  Scheme,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { lettersOf } from '../../LetterToggles/letters';

/** Stands for the column of the task itself. */
export const TASK_COLUMN = '';

/** A cell of the grid: a task, and a party or {@link TASK_COLUMN}. */
export interface GridPlace {
  taskId: string;
  column: string;
}

/** What the grid looks like, for moving about in it. */
export interface GridLayout {
  /** In the order in which they are shown. */
  taskIds: string[];
  /** {@link TASK_COLUMN} first. */
  columns: string[];
}

/** What a key asks for. */
export type GridCommand =
  | { type: 'go'; place: GridPlace }
  | { type: 'toggle-letter'; letter: InvolvementLetter }
  | { type: 'toggle-owner' }
  | { type: 'clear' }
  | { type: 'details' }
  | { type: 'add-task' }
  | { type: 'move-task'; step: 1 | -1 };

/** A key with what is held down beside it. */
export interface GridKey {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

const PAGE = 10;

/** What a key means in a cell; undefined: nothing, the browser may have it. */
export function gridCommand(options: {
  key: GridKey;
  place: GridPlace;
  layout: GridLayout;
  scheme: Scheme;
}): GridCommand | undefined {
  const { key, place, layout, scheme } = options;
  const control = key.ctrlKey || key.metaKey;
  if (key.altKey) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[key.key] as 1 | -1 | undefined;
    return step && !control ? { type: 'move-task', step } : undefined;
  }
  const target = moveTo(key.key, control, place, layout);
  if (target) {
    return { type: 'go', place: target };
  }
  if (control) {
    return undefined;
  }
  switch (key.key) {
    case 'Enter':
    case 'F2':
      return { type: 'details' };
    case 'n':
    case 'N':
      return { type: 'add-task' };
    case 'Delete':
    case 'Backspace':
      return place.column === TASK_COLUMN ? undefined : { type: 'clear' };
    default:
      return place.column === TASK_COLUMN
        ? undefined
        : cellCommand(key.key, scheme);
  }
}

function cellCommand(key: string, scheme: Scheme): GridCommand | undefined {
  if (scheme === 'owner') {
    return key === ' ' || key === 'o' || key === 'O'
      ? { type: 'toggle-owner' }
      : undefined;
  }
  const letter = lettersOf(scheme).find(
    known => known === key.toLocaleUpperCase('en'),
  );
  return letter && { type: 'toggle-letter', letter };
}

function moveTo(
  key: string,
  control: boolean,
  place: GridPlace,
  layout: GridLayout,
): GridPlace | undefined {
  const { taskIds, columns } = layout;
  const row = taskIds.indexOf(place.taskId);
  const column = columns.indexOf(place.column);
  const lastRow = taskIds.length - 1;
  const lastColumn = columns.length - 1;
  const targets: Record<string, [number, number]> = control
    ? { Home: [0, 0], End: [lastRow, lastColumn] }
    : {
        ArrowUp: [row - 1, column],
        ArrowDown: [row + 1, column],
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        Home: [row, 0],
        End: [row, lastColumn],
        PageUp: [row - PAGE, column],
        PageDown: [row + PAGE, column],
      };
  const target = targets[key];
  return (
    target && {
      taskId: taskIds[clamp(target[0], lastRow)],
      column: columns[clamp(target[1], lastColumn)],
    }
  );
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
