import {
  Assignment,
  Fact,
  Fix,
  InvolvementLetter,
  Override,
  Party,
  ResponsibilityMatrix,
  Suppression,
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
    | 'controls'
    | 'discharges'
  >
>;

/** State and what explains it. */
export type StateChange = Partial<
  Pick<Task, 'state' | 'reason' | 'decidedBy' | 'decidedUntil'>
>;

/** What the document says beside its lists; of these a text that is empty is absent. */
export type DocumentChange = Partial<
  Pick<ResponsibilityMatrix['metadata'], 'title' | 'description'> &
    Pick<ResponsibilityMatrix['spec'], 'scheme' | 'source' | 'url' | 'review'>
>;

/** The lists of a document that tasks refer to by id. */
export type ListName =
  | 'areas'
  | 'activities'
  | 'parties'
  | 'variants'
  | 'facts';

/** What the items of one list or another can say beside their id. */
export type ListItem = Partial<Omit<Party, 'id'>> & {
  path?: string;
  default?: Fact['default'];
};

/** The condition of an override, and what is said about it. */
export type OverrideChange = Partial<Pick<Override, 'when' | 'note'>>;

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
      change: Partial<Pick<Assignment, 'duty' | 'runbook' | 'due' | 'marks'>>;
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
  /** Changes what a variant or condition is about; only if the task has something for it. */
  | {
      type: 'set-override';
      taskId: string;
      scope: Scope;
      change: OverrideChange;
    }
  | { type: 'remove-override'; taskId: string; scope: Scope }
  | { type: 'set-document'; change: DocumentChange }
  | { type: 'add-item'; list: ListName; id: string; item: ListItem }
  | { type: 'set-item'; list: ListName; id: string; change: ListItem }
  | { type: 'remove-item'; list: ListName; id: string }
  /** Writes a footnote, or another text for the same mark. */
  | { type: 'set-footnote'; mark: string; text: string }
  /** Takes a footnote away, and its mark from all cells. */
  | { type: 'remove-footnote'; mark: string }
  /** In place of another one of the same rule and task. */
  | { type: 'suppress'; suppression: Suppression }
  | { type: 'unsuppress'; rule: string; task?: string }
  /** What lint offers. */
  | { type: 'fix'; fix: Fix }
  /** An import, or a merge. */
  | { type: 'replace'; matrix: ResponsibilityMatrix };
