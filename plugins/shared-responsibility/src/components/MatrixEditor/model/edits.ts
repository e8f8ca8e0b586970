import {
  Assignment,
  InvolvementLetter,
  Party,
  ResponsibilityMatrix,
  Scheme,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { Scope } from './scope';

/** Names a cell. */
export interface CellPlace {
  taskId: string;
  party: string;
  scope: Scope;
}

/** The parts of a task that are the same in every variant. */
export type TaskChange = Partial<
  Pick<
    Task,
    | 'title'
    | 'description'
    | 'area'
    | 'activity'
    | 'phase'
    | 'canonical'
    | 'sharing'
  >
>;

/** State and what explains it. */
export type StateChange = Partial<
  Pick<Task, 'state' | 'reason' | 'decidedBy' | 'decidedUntil'>
>;

/** The lists of a document that tasks refer to by id. */
export type ListName = 'areas' | 'parties' | 'variants';

/** A part of the document's head; a list's items have at least these. */
export type ListItem = Partial<Party> & { title?: string; default?: boolean };

/**
 * Everything that can be done to a matrix in the editor, as data: what
 * {@link applyEdit} does to one matrix it does to every equal one.
 */
export type MatrixEdit =
  | ({ type: 'toggle-letter'; letter: InvolvementLetter } & CellPlace)
  | ({ type: 'toggle-owner' } & CellPlace)
  | ({ type: 'clear-cell' } & CellPlace)
  /** Takes back what a variant or condition says about a cell. */
  | ({ type: 'inherit-cell' } & CellPlace)
  | ({
      type: 'set-duty';
      change: Partial<Pick<Assignment, 'duty' | 'runbook' | 'due'>>;
    } & CellPlace)
  | { type: 'set-task'; taskId: string; change: TaskChange }
  | { type: 'set-state'; taskId: string; scope: Scope; change: StateChange }
  | {
      type: 'add-task';
      id: string;
      title: string;
      area: string;
      /** Put behind this one; absent: last. */
      after?: string;
    }
  | { type: 'remove-task'; taskId: string }
  | { type: 'move-task'; taskId: string; step: 1 | -1 }
  | {
      type: 'set-document';
      change: { title?: string; scheme?: Scheme };
    }
  | { type: 'add-item'; list: ListName; id: string; item: ListItem }
  | { type: 'set-item'; list: ListName; id: string; change: ListItem }
  | { type: 'remove-item'; list: ListName; id: string }
  /** An import, a merge, or a fix that lint offers. */
  | { type: 'replace'; matrix: ResponsibilityMatrix };
