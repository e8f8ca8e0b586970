import fc from 'fast-check';
import { MatrixFinding } from '@plinth/backstage-plugin-shared-responsibility-common';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { arbitraryEdit } from '../__testUtils__/arbitraryEdit';
import { applyEdit } from './applyEdit';
import { currentFindings } from './currentFindings';

const checked = postgresMatrix;

/** One about each task, named in its message, with a fix of the same task. */
const findings: MatrixFinding[] = checked.spec.tasks.map(({ id }, index) => ({
  rule: 'R10',
  severity: 'error',
  message: id,
  path: ['spec', 'tasks', index, 'discharges', 0],
  fix: { title: 'Leave it out', path: ['spec', 'tasks', index, 'discharges'] },
}));

describe('what was found in a draft that is stored', () => {
  it('is about the same tasks after edits, and gone with them', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { maxLength: 10 }), steps => {
        const matrix = steps.reduce(applyEdit, checked);
        const { tasks } = matrix.spec;
        const current = currentFindings({ findings, checked, matrix });
        expect(current.map(({ path }) => tasks[Number(path[2])].id)).toEqual(
          current.map(({ message }) => message),
        );
        expect(new Set(current.map(({ message }) => message))).toEqual(
          new Set(tasks.map(({ id }) => id)),
        );
        for (const { path, fix } of current.filter(each => each.fix)) {
          expect(fix?.path[2]).toBe(path[2]);
          expect(checked.spec.tasks).toContainEqual(tasks[Number(path[2])]);
        }
      }),
    );
  });

  it('stays as it is where it is not about a task, and while nothing changes', () => {
    const about: MatrixFinding[] = [
      ...findings,
      {
        rule: 'R08',
        severity: 'error',
        message: 'Nobody sits there.',
        path: ['spec', 'parties', 1],
      },
    ];
    expect(
      currentFindings({ findings: about, checked, matrix: checked }),
    ).toEqual(about);
  });
});
