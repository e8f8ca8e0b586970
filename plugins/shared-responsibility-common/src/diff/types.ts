import { Assignment, Party } from '../model/types';

/**
 * What a change means to one party, gravest first.
 *
 * - `shifted-to`: more of the task falls to it. R and A weigh most, then S,
 *   then C, then I; coming in from nothing with C or I alone is `added`.
 * - `shifted-from`: less of it does; R for A is both.
 * - `added`, `removed`: the task, or a part of C or I in it, is new or gone.
 * - `duty-reworded`: other words (white space apart), or the runbook came or
 *   went.
 * - `condition-changed`: what its part depends on: conditions and the facts
 *   behind them, whether it is decided, or who else is accountable.
 * - `due-changed`: evidence is due in another rhythm.
 * - `editorial`: nothing but titles, descriptions, notes, areas, controls,
 *   links; stands alone.
 *
 * @public
 */
export type ChangeMeaning = (typeof CHANGE_MEANINGS)[number];

/**
 * All meanings, in the order in which they are listed.
 *
 * @public
 */
export const CHANGE_MEANINGS = [
  'shifted-to',
  'shifted-from',
  'added',
  'removed',
  'duty-reworded',
  'condition-changed',
  'due-changed',
  'editorial',
] as const;

/**
 * Which variant before is compared with which one after. They differ where a
 * variant is declared on one side only: its users have the default one on the
 * other.
 *
 * @public
 */
export interface VariantPair {
  from: string;
  to: string;
}

/**
 * One party's side of a task, before or after.
 *
 * @public
 */
export interface PartySide {
  state: 'assigned' | 'notApplicable' | 'undecided';
  /** Absent: not involved. */
  assignment?: Assignment;
  /** Ids of the accountable parties (under `rci`: the responsible ones). */
  accountable: string[];
  /** A condition that holds has changed the party's part. */
  conditional: boolean;
}

/**
 * What changed in a task under some variants and, where facts matter, under a
 * condition.
 *
 * @public
 */
export interface ChangeCase {
  variants: VariantPair[];
  /** In words, such as `cni is custom`; absent: whatever the facts are. */
  condition?: string;
  meanings: ChangeMeaning[];
  /** Absent: the task was not there. */
  before?: PartySide;
  /** Absent: the task is gone. */
  after?: PartySide;
}

/**
 * A task that changed for one party.
 *
 * @public
 */
export interface TaskChange {
  taskId: string;
  /** As it is now, or was if the task is gone. */
  title: string;
  area: { id: string; title: string };
  canonical?: string;
  /** Of all cases together, in the order of {@link CHANGE_MEANINGS}. */
  meanings: ChangeMeaning[];
  /** The default variant first; never empty. */
  cases: ChangeCase[];
}

/**
 * All that one party will see of a change.
 *
 * @public
 */
export interface PartyDiff {
  party: Party;
  changes: TaskChange[];
}
