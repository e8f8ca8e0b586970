import { suggestedSides } from '@plinth/backstage-plugin-platform-services-react';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { applyEdit } from './applyEdit';
import { MatrixEdit } from './edits';
import { HEAD, findConflicts, mergeDrafts } from './mergeDrafts';

const base = postgresMatrix;

function edited(...edits: MatrixEdit[]) {
  return edits.reduce(applyEdit, base);
}

function retitle(taskId: string, title: string): MatrixEdit {
  return { type: 'set-task', taskId, change: { title } };
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
      [HEAD, 'theirs'],
      ['restore-test', 'both'],
      ['take-backups', 'mine'],
      ['upgrade', 'theirs'],
      ['key-rotation', 'mine'],
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
      'restore-test': 'theirs',
      'key-rotation': 'theirs',
    });
    expect(theirWay.spec.tasks.map(({ title }) => title)).toEqual([
      'Theirs',
      'Take backups hourly',
      'Network plugin incidents',
      'Upgrade',
      'Rotate keys',
    ]);
  });

  it('keep what each has changed of the settings, list by list', () => {
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
      [':areas', 'both'],
      [':suppressions', 'mine'],
      [':review', 'theirs'],
      [':footnotes', 'theirs'],
    ]);
    expect(mergeDrafts(versions, suggestedSides(conflicts)).spec).toEqual({
      ...base.spec,
      areas: mine.spec.areas,
      suppressions: [suppression],
      review: { last: '2026-11-01', every: 'P1Y' },
      footnotes: { '1': 'Theirs.' },
    });
    expect(
      mergeDrafts(versions, {
        ':areas': 'theirs',
        ':suppressions': 'theirs',
        ':review': 'theirs',
        ':footnotes': 'theirs',
      }),
    ).toEqual(theirs);
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
