import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Versions } from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { screen } from '@testing-library/react';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { SELF_SERVICE } from '../__testUtils__/arbitraryEdit';
import { MatrixEdit, applyEdit, findConflicts } from '../model';
import { PartSummary } from './PartSummary';
import { usePartTitle } from './usePartTitle';

const base = postgresMatrix;

function edited(...edits: MatrixEdit[]) {
  return edits.reduce(applyEdit, base);
}

function Conflicts({ versions }: { versions: Versions<ResponsibilityMatrix> }) {
  const titleOf = usePartTitle();
  return (
    <>
      {findConflicts(versions).map(conflict =>
        (['mine', 'theirs'] as const).map(side => {
          const part = conflict[side];
          return (
            part && (
              <section
                key={`${conflict.id} ${side}`}
                aria-label={`${titleOf(part, versions[side])}, ${side}`}
              >
                <PartSummary
                  conflict={conflict}
                  side={side}
                  versions={versions}
                />
              </section>
            )
          );
        }),
      )}
    </>
  );
}

/** The lines of what a side has, by the title of the part. */
function shown(): Record<string, string[]> {
  return Object.fromEntries(
    screen
      .getAllByRole('region', { name: /, (mine|theirs)$/ })
      .map(region => [
        region.getAttribute('aria-label'),
        [...region.querySelectorAll('p')].map(({ textContent }) => textContent),
      ]),
  );
}

describe('two versions of a part', () => {
  it('are told apart by every field in which they differ, in words', async () => {
    const restore = { taskId: 'restore-test', party: 'platform' };
    const mine = edited(
      { type: 'set-document', change: { scheme: 'rasci' } },
      {
        type: 'set-duty',
        ...restore,
        scope: {},
        change: { runbook: 'https://runbooks.example.com/new', due: 'P30D' },
      },
      { type: 'toggle-letter', ...restore, scope: SELF_SERVICE, letter: 'I' },
      {
        type: 'set-override',
        taskId: 'restore-test',
        index: 0,
        change: { note: 'Ask us.' },
      },
      {
        type: 'set-task',
        taskId: 'restore-test',
        change: { sharing: 'independent', controls: ['cp-9'], area: 'network' },
      },
      {
        type: 'set-state',
        taskId: 'take-backups',
        scope: {},
        change: { state: 'undecided', decidedUntil: '2026-12-31' },
      },
    );
    const theirs = edited(
      { type: 'move-task', taskId: 'key-rotation', step: -1 },
      {
        type: 'set-item',
        list: 'parties',
        id: 'platform',
        change: { contact: 'https://chat.example.com' },
      },
      { type: 'set-footnote', mark: '1', text: 'Not on Sundays.' },
      {
        type: 'add-item',
        list: 'facts',
        id: 'tier',
        item: { path: 'spec.lifecycle', default: 'gold' },
      },
    );
    renderInTestApp(<Conflicts versions={{ base, mine, theirs }} />);
    await screen.findAllByRole('region', { name: /, mine$/ });

    expect(shown()).toEqual({
      'Letters, mine': ['RASCI: with S for support'],
      'Letters, theirs': ['RACI: one A and at least one R per task'],
      'Parties: Data platform, mine': ['Contact: not said'],
      'Parties: Data platform, theirs': ['Contact: https://chat.example.com'],
      'Order: Tasks, mine': ['Network plugin incidents', 'Rotate keys'],
      'Order: Tasks, theirs': ['Rotate keys', 'Network plugin incidents'],
      'Test a restore, mine': [
        'Area: Network',
        'When shared: each part stands alone',
        'Data platform, Runbook: https://runbooks.example.com/new',
        'Data platform, Evidence every: P30D',
        'variant self-service, Note: Ask us.',
        'variant self-service, Data platform: CI',
        'Controls: cp-9',
      ],
      'Test a restore, theirs': [
        'Area: Backup and restore',
        'When shared: each needs the other',
        'Data platform, Runbook: https://runbooks.example.com/restore',
        'Data platform, Evidence every: not said',
        'variant self-service, Note: You run it.',
        'variant self-service, Data platform: C',
        'Controls: not said',
      ],
      'Take backups, mine': ['State: undecided', 'Decided until: 2026-12-31'],
      'Take backups, theirs': ['State: not said', 'Decided until: not said'],
      'Facts: tier, theirs': ['Read from: spec.lifecycle', 'Default: gold'],
      'Footnote 1, theirs': ['Not on Sundays.'],
    });
  });
});
