import { useState } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  MatrixFinding,
  ResponsibilityMatrix,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { Findings, LiveLint } from '../findings';
import { DEFAULT_SCOPE, applyEdit } from '../model';
import { MatrixGrid } from './MatrixGrid';

// Five hundred rows are drawn.
jest.setTimeout(120_000);

const ROWS = 500;

/** Counts how often something is drawn, by what is read of it: only drawing reads titles and messages. */
function countReads<T extends object>(value: T, key: keyof T & string) {
  const text = value[key];
  const counted = { reads: 0 };
  Object.defineProperty(value, key, {
    enumerable: true,
    get() {
      counted.reads += 1;
      return text;
    },
  });
  return counted;
}

function manyTasks(): Task[] {
  return Array.from({ length: ROWS }, (_, index) => ({
    id: `task-${index}`,
    title: `Task ${index}`,
    area: index < ROWS / 2 ? 'backup' : 'network',
    assignments: { platform: { involvement: 'RA' } },
  }));
}

const noop = () => {};
const NO_ERRORS = new Map<string, number>();

describe('a matrix of 500 rows', () => {
  it('draws the row that is typed into again, and no other', async () => {
    const tasks = manyTasks();
    const drawn = tasks.map(task => countReads(task, 'title'));
    const start: ResponsibilityMatrix = {
      ...postgresMatrix,
      spec: { ...postgresMatrix.spec, tasks },
    };

    function Typing() {
      const [matrix, setMatrix] = useState(start);
      const first = matrix.spec.tasks[0];
      return (
        <>
          <input
            aria-label="Duty"
            onChange={event =>
              setMatrix(
                applyEdit(matrix, {
                  type: 'set-duty',
                  taskId: first.id,
                  party: 'platform',
                  scope: DEFAULT_SCOPE,
                  change: { duty: event.target.value },
                }),
              )
            }
          />
          <MatrixGrid
            matrix={matrix}
            scope={DEFAULT_SCOPE}
            place={{ taskId: first.id, column: 'platform' }}
            errors={NO_ERRORS}
            wantsFocus={false}
            onFocused={noop}
            helpId="help"
            onCommand={noop}
          />
        </>
      );
    }
    renderInTestApp(<Typing />);
    const duty = await screen.findByRole('textbox', { name: 'Duty' });
    expect(drawn.every(({ reads }) => reads > 0)).toBe(true);
    const before = drawn.map(({ reads }) => reads);

    await userEvent.type(duty, 'Nightly');
    expect(screen.getByText('Nightly')).toBeInTheDocument();
    expect(drawn.slice(1).map(({ reads }) => reads)).toEqual(before.slice(1));
  });

  it('draws no finding again while somebody types', async () => {
    const findings = manyTasks().map(
      (task, index): MatrixFinding => ({
        rule: 'W14',
        severity: 'warning',
        message: `${task.title} has no runbook.`,
        path: ['spec', 'tasks', index],
      }),
    );
    const drawn = findings.map(finding => countReads(finding, 'message'));
    const lint: LiveLint = {
      matrix: postgresMatrix,
      findings,
      notChecked: [],
    };

    function Typing() {
      const [text, setText] = useState('');
      return (
        <>
          <input
            aria-label="Duty"
            value={text}
            onChange={event => setText(event.target.value)}
          />
          <Findings lint={lint} edit={noop} onGoTo={noop} />
        </>
      );
    }
    renderInTestApp(<Typing />);
    const duty = await screen.findByRole('textbox', { name: 'Duty' });
    expect(drawn.every(({ reads }) => reads > 0)).toBe(true);
    const before = drawn.map(({ reads }) => reads);

    await userEvent.type(duty, 'Nightly');
    expect(duty).toHaveValue('Nightly');
    expect(drawn.map(({ reads }) => reads)).toEqual(before);
  });
});
