import fc from 'fast-check';
import {
  Side,
  suggestedSides,
} from '@plinth/backstage-plugin-platform-services-react';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { arbitraryEdit } from '../__testUtils__/arbitraryEdit';
import { applyEdit } from './applyEdit';
import { MatrixEdit } from './edits';
import { findConflicts, mergeDrafts } from './mergeDrafts';

const base = postgresMatrix;

function edited(...edits: MatrixEdit[]) {
  return edits.reduce(applyEdit, base);
}

function retitle(taskId: string, title: string): MatrixEdit {
  return { type: 'set-task', taskId, change: { title } };
}

function by(side: Side | 'both') {
  return ({ changedBy }: { changedBy: Side | 'both' }) => changedBy === side;
}

function allOf(conflicts: Array<{ id: string }>, side: Side) {
  return Object.fromEntries(conflicts.map(({ id }) => [id, side]));
}

/** What one person does: edits of what is there, and things of their own. */
function stepsOf(person: string): fc.Arbitrary<MatrixEdit[]> {
  const own: MatrixEdit[] = [
    {
      type: 'add-task',
      id: `${person}-task`,
      title: person,
      area: 'backup',
      after: 'restore-test',
    },
    {
      type: 'add-item',
      list: 'areas',
      id: `${person}-area`,
      item: { title: person },
    },
    { type: 'set-footnote', mark: person, text: 'Not on Sundays.' },
    { type: 'set-document', change: { title: person } },
    { type: 'remove-item', list: 'parties', id: 'provider' },
  ];
  return fc.array(fc.oneof(arbitraryEdit, fc.constantFrom(...own)), {
    maxLength: 12,
  });
}

describe('two drafts of one matrix', () => {
  it('become one that has the changes of both, and asks only where both changed', () => {
    const mine = edited(
      retitle('restore-test', 'Mine'),
      retitle('take-backups', 'Take backups hourly'),
      { type: 'remove-task', taskId: 'key-rotation' },
    );
    const theirs = edited(
      retitle('restore-test', 'Theirs'),
      {
        type: 'add-task',
        id: 'upgrade',
        title: 'Upgrade',
        area: 'network',
        after: 'plugin-incidents',
      },
      { type: 'set-document', change: { title: 'PostgreSQL' } },
    );
    const versions = { base, mine, theirs };
    const conflicts = findConflicts(versions);
    expect(conflicts.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      [':title', 'theirs'],
      ['tasks/restore-test', 'both'],
      ['tasks/take-backups', 'mine'],
      ['tasks/upgrade', 'theirs'],
      ['tasks/key-rotation', 'mine'],
    ]);

    const merged = mergeDrafts(versions, suggestedSides(conflicts));
    expect(merged.metadata.title).toBe('PostgreSQL');
    expect(merged.spec.tasks.map(({ title }) => title)).toEqual([
      'Mine',
      'Take backups hourly',
      'Network plugin incidents',
      'Upgrade',
    ]);
    const theirWay = mergeDrafts(versions, {
      ...suggestedSides(conflicts),
      'tasks/restore-test': 'theirs',
      'tasks/key-rotation': 'theirs',
    });
    expect(theirWay.spec.tasks.map(({ title }) => title)).toEqual([
      'Theirs',
      'Take backups hourly',
      'Network plugin incidents',
      'Upgrade',
      'Rotate keys',
    ]);
  });

  it('keep what each has changed of the settings, item by item', () => {
    const suppression = {
      rule: 'W14',
      reason: 'Being written.',
      until: '2026-12-31',
    };
    const mine = edited(
      { type: 'suppress', suppression },
      { type: 'add-item', list: 'areas', id: 'mine', item: { title: 'Mine' } },
    );
    const theirs = edited(
      { type: 'set-footnote', mark: '1', text: 'Theirs.' },
      {
        type: 'set-document',
        change: { review: { last: '2026-11-01', every: 'P1Y' } },
      },
      {
        type: 'add-item',
        list: 'areas',
        id: 'their',
        item: { title: 'Their' },
      },
    );
    const versions = { base, mine, theirs };
    const conflicts = findConflicts(versions);
    expect(conflicts.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      ['areas/mine', 'mine'],
      ['suppressions/W14', 'mine'],
      [':review', 'theirs'],
      ['areas/their', 'theirs'],
      ['footnotes/1', 'theirs'],
    ]);
    expect(mergeDrafts(versions, suggestedSides(conflicts)).spec).toEqual({
      ...base.spec,
      areas: [
        ...base.spec.areas,
        { id: 'their', title: 'Their' },
        { id: 'mine', title: 'Mine' },
      ],
      suppressions: [suppression],
      review: { last: '2026-11-01', every: 'P1Y' },
      footnotes: { '1': 'Theirs.' },
    });
    expect(mergeDrafts(versions, allOf(conflicts, 'theirs'))).toEqual(theirs);
  });

  it('have the order of the one who has changed it, and ask when both have', () => {
    const theirs = edited({
      type: 'move-task',
      taskId: 'take-backups',
      step: -1,
    });
    const titles = (mine: typeof base) => {
      const versions = { base, mine, theirs };
      const conflicts = findConflicts(versions);
      return {
        asked: conflicts.flatMap(({ id, changedBy }) =>
          changedBy === 'both' ? [id] : [],
        ),
        order: mergeDrafts(versions, suggestedSides(conflicts)).spec.tasks.map(
          ({ title }) => title,
        ),
      };
    };
    expect(titles(edited(retitle('restore-test', 'Mine')))).toEqual({
      asked: [],
      order: [
        'Take backups',
        'Mine',
        'Network plugin incidents',
        'Rotate keys',
      ],
    });
    const moved: MatrixEdit = {
      type: 'move-task',
      taskId: 'key-rotation',
      step: -1,
    };
    expect(titles(edited(moved))).toEqual({
      asked: [':order/tasks'],
      order: [
        'Test a restore',
        'Take backups',
        'Rotate keys',
        'Network plugin incidents',
      ],
    });
  });

  it('lose nothing that only one has changed, and ask about all the rest', () => {
    fc.assert(
      fc.property(stepsOf('mine'), stepsOf('their'), (ours, others) => {
        const mine = edited(...ours);
        const theirs = edited(...others);
        const conflicts = findConflicts({ base, mine, theirs });
        const merged = mergeDrafts({ mine, theirs }, suggestedSides(conflicts));

        const withMine = findConflicts({ base, mine, theirs: merged });
        expect(withMine.filter(by('mine'))).toEqual([]);
        const withTheirs = findConflicts({ base, mine: merged, theirs });
        expect(withTheirs.filter(by('theirs'))).toEqual([]);
        const asked = conflicts.filter(by('both')).map(({ id }) => id);
        expect(asked).toEqual(
          expect.arrayContaining(
            withTheirs.filter(by('both')).map(({ id }) => id),
          ),
        );

        for (const [side, whole] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const) {
          const chosen = mergeDrafts({ mine, theirs }, allOf(conflicts, side));
          expect(findConflicts({ base, mine: chosen, theirs: whole })).toEqual(
            [],
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keep two items of the same name', () => {
    const twice = edited({
      type: 'add-task',
      id: 'take-backups',
      title: 'Take them again',
      area: 'backup',
    });
    const theirs = edited(retitle('restore-test', 'Theirs'));
    const versions = { base, mine: twice, theirs };
    expect(
      mergeDrafts(
        versions,
        suggestedSides(findConflicts(versions)),
      ).spec.tasks.map(({ title }) => title),
    ).toEqual([
      'Theirs',
      'Take backups',
      'Network plugin incidents',
      'Rotate keys',
      'Take them again',
    ]);
  });

  it('do not differ in the order of keys', () => {
    const stored = JSON.parse(
      JSON.stringify(base, (_key, value) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    );
    expect(findConflicts({ base, mine: base, theirs: stored })).toEqual([]);
  });
});
