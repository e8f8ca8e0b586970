import { hasLetter } from '../model/involvement';
import { EffectiveRow } from './types';

/**
 * How a set of tasks is divided between the consumer and everybody else.
 *
 * @public
 */
export interface TaskCount {
  /** All tasks that apply: the sum of the other three. */
  total: number;
  /**
   * Done by the layers below (platform, cloud provider and others) without the
   * consumer being responsible or accountable.
   */
  platformDoes: number;
  /** The consumer is responsible or accountable. */
  consumerKeeps: number;
  /** Not decided yet, or nobody is responsible or accountable. */
  open: number;
}

/**
 * Counts what the layers below take off the consumer's hands: "The platform
 * does 23 of 37 tasks for you" is `platformDoes` of `total`. Tasks that do not
 * apply are left out.
 *
 * @public
 */
export function countTasks(options: { rows: EffectiveRow[] }): TaskCount {
  const count = { total: 0, platformDoes: 0, consumerKeeps: 0, open: 0 };
  for (const row of options.rows) {
    if (row.state === 'notApplicable') {
      continue;
    }
    count.total += 1;
    const doing = Object.keys(row.assignments).filter(
      party =>
        hasLetter(row.assignments[party], 'R') ||
        hasLetter(row.assignments[party], 'A'),
    );
    if (row.state === 'undecided' || doing.length === 0) {
      count.open += 1;
    } else if (doing.includes('consumer')) {
      count.consumerKeeps += 1;
    } else {
      count.platformDoes += 1;
    }
  }
  return count;
}
