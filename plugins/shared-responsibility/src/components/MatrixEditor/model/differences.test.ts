import fc from 'fast-check';
import { sameContent } from '@plinth/backstage-plugin-platform-services-react';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { arbitraryEdit } from '../__testUtils__/arbitraryEdit';
import { applyEdit } from './applyEdit';
import { differences } from './differences';

describe('the differences of two contents', () => {
  it('are the fields in which they differ, as each has them', () => {
    expect(
      differences(
        {
          title: 'Take backups',
          controls: ['cp-9', 'cp-10'],
          assignments: { platform: { involvement: 'RA', due: 'P1D' } },
        },
        {
          title: 'Take backups',
          controls: ['cp-9'],
          assignments: { platform: { involvement: '' } },
        },
      ),
    ).toEqual([
      { path: ['controls'], mine: 'cp-9, cp-10', theirs: 'cp-9' },
      {
        path: ['assignments', 'platform', 'involvement'],
        mine: 'RA',
        theirs: '',
      },
      { path: ['assignments', 'platform', 'due'], mine: 'P1D' },
    ]);
    expect(differences('Ours.', undefined)).toEqual([
      { path: [], mine: 'Ours.' },
    ]);
  });

  it('are there whenever two states of a task are not the same', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { maxLength: 10 }), steps => {
        const { tasks } = steps.reduce(applyEdit, postgresMatrix).spec;
        for (const task of tasks) {
          const before = postgresMatrix.spec.tasks.find(
            ({ id }) => id === task.id,
          );
          expect(differences(before, task).length > 0).toBe(
            !sameContent(before, task),
          );
        }
      }),
    );
  });
});
