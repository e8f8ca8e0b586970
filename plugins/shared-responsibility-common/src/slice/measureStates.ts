import { addDuration } from '../model/addDuration';
import { RowEvidence, RowState, SliceRow } from './types';

/**
 * How many of how many.
 *
 * @public
 */
export interface StateCount {
  done: number;
  of: number;
}

/**
 * How far responsibilities have come, after the states that ISO/IEC 27017 asks
 * a provider and a customer to agree on.
 *
 * @public
 */
export interface ResponsibilityStates {
  /**
   * Somebody is accountable, which fact decides it is known, and lint finds no
   * error in the task. Joint owners of whom nobody is accountable do not count.
   */
  allocated: StateCount;
  /** The duty is there in words; of the rows that the consumer is R or A in. */
  documented: StateCount;
  /** The owner has acknowledged the row, or has an exception. */
  communicated: StateCount;
  /** There is evidence, not past due; of the rows that the consumer is R or A in. */
  implemented: StateCount;
}

/**
 * The states of one service for one entity.
 *
 * @public
 */
export interface MeasuredStates extends ResponsibilityStates {
  serviceRef: string;
  declaredBy: string;
}

const NOTHING: ResponsibilityStates = {
  allocated: { done: 0, of: 0 },
  documented: { done: 0, of: 0 },
  communicated: { done: 0, of: 0 },
  implemented: { done: 0, of: 0 },
};

/**
 * Measures the four states per service and declaring entity, over slices of any
 * number of entities. Evidence is past due once the row's `due` has gone by
 * since; without a `due` it stays good.
 *
 * @public
 */
export function measureStates(options: {
  rows: SliceRow[];
  /** Of the same rows. */
  states: RowState[];
  evidence: RowEvidence[];
  /** By ref of the service: ids of the tasks in which lint finds an error. */
  faultyTasks?: Record<string, string[]>;
  now: Date;
}): MeasuredStates[] {
  const { rows, evidence, faultyTasks = {}, now } = options;
  const states = new Map(options.states.map(each => [each.rowId, each.state]));
  const evidenced = new Map<string, RowEvidence[]>();
  for (const item of evidence) {
    const key = placeKey(item);
    evidenced.set(key, [...(evidenced.get(key) ?? []), item]);
  }

  const measured = new Map<string, MeasuredStates>();
  for (const row of rows) {
    const key = `${row.serviceRef} ${row.declaredBy}`;
    const known = measured.get(key) ?? {
      serviceRef: row.serviceRef,
      declaredBy: row.declaredBy,
      ...NOTHING,
    };
    const state = states.get(row.rowId);
    const doing = /[RA]/.test(row.terms.involvement);
    const faulty =
      Object.hasOwn(faultyTasks, row.serviceRef) &&
      faultyTasks[row.serviceRef].includes(row.taskId);
    const done = {
      allocated:
        row.terms.state === 'assigned' &&
        row.terms.accountable.length > 0 &&
        !row.undetermined &&
        !faulty,
      documented: doing ? row.terms.duty !== '' : undefined,
      communicated: state === 'acknowledged' || state === 'excepted',
      implemented: doing
        ? (evidenced.get(placeKey(row)) ?? []).some(item =>
            isGood({ evidence: item, due: row.terms.due, now }),
          )
        : undefined,
    };
    measured.set(key, {
      ...known,
      allocated: count(known.allocated, done.allocated),
      documented: count(known.documented, done.documented),
      communicated: count(known.communicated, done.communicated),
      implemented: count(known.implemented, done.implemented),
    });
  }
  return [...measured.values()];
}

/**
 * The states of several services or entities together.
 *
 * @public
 */
export function sumStates(
  states: ResponsibilityStates[],
): ResponsibilityStates {
  return states.reduce<ResponsibilityStates>(
    (sum, each) => ({
      allocated: add(sum.allocated, each.allocated),
      documented: add(sum.documented, each.documented),
      communicated: add(sum.communicated, each.communicated),
      implemented: add(sum.implemented, each.implemented),
    }),
    NOTHING,
  );
}

function add(a: StateCount, b: StateCount): StateCount {
  return { done: a.done + b.done, of: a.of + b.of };
}

/** Undefined: the state does not matter for the row. */
function count(known: StateCount, done: boolean | undefined): StateCount {
  return done === undefined ? known : add(known, { done: done ? 1 : 0, of: 1 });
}

function isGood(options: {
  evidence: RowEvidence;
  due: string;
  now: Date;
}): boolean {
  const from = new Date(options.evidence.at);
  if (options.due === '') {
    return true;
  }
  const end = addDuration({ from, duration: options.due });
  return end !== undefined && options.now < end;
}

function placeKey(item: {
  declaredBy: string;
  serviceRef: string;
  taskId: string;
}): string {
  return `${item.declaredBy} ${item.serviceRef} ${item.taskId}`;
}
