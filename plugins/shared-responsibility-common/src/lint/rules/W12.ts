import { addDuration } from '../../model/addDuration';
import { LintRule } from '../types';

/** The review that the document promises is overdue. */
export const W12: LintRule = {
  id: 'W12',
  severity: 'warning',
  notChecked({ matrix, context }) {
    return matrix.spec.review && !context.date
      ? 'whether the review is overdue needs the date'
      : undefined;
  },
  check({ matrix, context }) {
    const { review } = matrix.spec;
    if (!review || !context.date) {
      return [];
    }
    const due = addDuration({
      from: new Date(`${review.last}T00:00:00Z`),
      duration: review.every,
    });
    return due && due <= context.date
      ? [
          {
            path: ['spec', 'review'],
            message: `The matrix was reviewed last on ${
              review.last
            } and was to be reviewed by ${due
              .toISOString()
              .slice(0, 10)}; go through it${
              review.by ? ` (${review.by})` : ''
            } and write the new day.`,
          },
        ]
      : [];
  },
};
