import { diffMatrices } from '../../diff';
import { addDuration } from '../../model/addDuration';
import { consumerOf } from '../../model/parties';
import { LintInput, LintRule } from '../types';
import { taskPath } from './rows';

/** A duty shifts to the consumer with less notice than is configured. */
export const W15: LintRule = {
  id: 'W15',
  severity: 'warning',
  notChecked({ context }) {
    return context.published && context.date && context.noticePeriod
      ? undefined
      : 'notice of what shifts to the consumer needs the last published revision, the date and the configured period';
  },
  check(input) {
    const { matrix } = input;
    const earliest = earliestStart(input);
    const from = input.context.published?.at(-1);
    if (!earliest || !from) {
      return [];
    }
    const day = earliest.toISOString().slice(0, 10);
    const start = matrix.spec.effectiveFrom ?? 'at once';
    return diffMatrices({
      from,
      to: matrix,
      party: consumerOf(matrix.spec.parties),
    })
      .filter(({ cases }) =>
        cases.some(
          ({ meanings, after }) =>
            meanings.includes('shifted-to') ||
            (meanings.includes('added') &&
              /[RA]/.test(after?.assignment?.involvement ?? '')),
        ),
      )
      .map(({ taskId, title }) => ({
        path: taskPath(matrix.spec.tasks.findIndex(task => task.id === taskId)),
        message: `"${title.slice(
          0,
          80,
        )}" comes to the consumer ${start}, with less notice than ${
          input.context.noticePeriod
        }; let it be effective from ${day}.`,
        fix: {
          title: `Effective from ${day}`,
          path: ['spec', 'effectiveFrom'],
          value: day,
        },
      }));
  },
};

/**
 * The first whole day after the notice period; undefined when the document
 * begins late enough, or when it cannot be told.
 */
function earliestStart({ matrix, context }: LintInput): Date | undefined {
  const { date, noticePeriod } = context;
  const end =
    date && noticePeriod
      ? addDuration({ from: date, duration: noticePeriod })
      : undefined;
  if (!end || !date) {
    return undefined;
  }
  const { effectiveFrom } = matrix.spec;
  const start = effectiveFrom ? new Date(`${effectiveFrom}T00:00:00Z`) : date;
  if (start >= end) {
    return undefined;
  }
  const day = new Date(end);
  day.setUTCHours(0, 0, 0, 0);
  if (day < end) {
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return day;
}
