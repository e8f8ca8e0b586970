import { useState } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  ComposedRow,
  effectiveRows,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { postgresMatrix } from '../../__fixtures__/matrices';
import { ResponsibilityTable } from './ResponsibilityTable';
import { PartyColumn } from './columns';

// Five hundred rows are drawn.
jest.setTimeout(120_000);

const ROWS = 500;
const POSTGRES = 'platformservice:default/managed-postgres';
const COLUMNS: PartyColumn[] = [
  { id: 'platform', title: 'Platform' },
  { id: 'consumer', title: 'You' },
];
const NONE = new Set<string>();
const NO_MATRICES = new Map();

/** Rows that count how often they are drawn: only drawing reads their titles. */
function countedRows() {
  const tasks = Array.from({ length: ROWS }, (_, index) => ({
    ...postgresMatrix.spec.tasks[1],
    id: `task-${index}`,
    title: `Task ${index}`,
  }));
  return effectiveRows({
    ...postgresMatrix,
    spec: { ...postgresMatrix.spec, tasks },
  }).map(effective => {
    const counted = { reads: 0 };
    const row: ComposedRow = {
      ...effective,
      id: effective.taskId,
      serviceRef: POSTGRES,
      variant: 'default',
      environments: [],
      declaredBy: POSTGRES,
      own: true,
      reasons: [],
    };
    Object.defineProperty(row, 'title', {
      enumerable: true,
      get() {
        counted.reads += 1;
        return effective.title;
      },
    });
    return { row, counted };
  });
}

describe('a table of 500 rows', () => {
  it('draws the row that opens again, and no other', async () => {
    const rows = countedRows();
    const groups = [
      { id: 'backup', title: 'Backup', rows: rows.map(({ row }) => row) },
    ];
    function Table() {
      const [openRow, setOpenRow] = useState<string>();
      return (
        <ResponsibilityTable
          groups={groups}
          columns={COLUMNS}
          matrices={NO_MATRICES}
          conflicts={NONE}
          openRow={openRow}
          onOpenRow={setOpenRow}
          rowLink={({ id }) => `?row=${id}`}
        />
      );
    }
    renderInTestApp(<Table />);
    await waitFor(
      () => expect(rows.every(({ counted }) => counted.reads > 0)).toBe(true),
      { timeout: 60_000 },
    );
    const before = rows.map(({ counted }) => counted.reads);

    const toggle = await screen.findByText('Task 0');
    await userEvent.click(toggle);
    expect(toggle.closest('button')).toHaveAttribute('aria-expanded', 'true');
    const after = rows.map(({ counted }) => counted.reads);
    expect(after[0]).toBeGreaterThan(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});
