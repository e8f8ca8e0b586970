import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FindingsPanel } from './FindingsPanel';

describe('FindingsPanel', () => {
  it('lists errors first, each with rule and place', async () => {
    renderInTestApp(
      <FindingsPanel
        findings={[
          {
            rule: 'R08',
            severity: 'warning',
            message: 'The party platform resolves to nothing.',
            path: ['spec', 'parties', 1],
          },
          {
            rule: 'R01',
            severity: 'error',
            message: 'Two parties are accountable.',
            path: ['spec', 'tasks', 3],
            line: 17,
            column: 5,
          },
        ]}
      />,
    );
    expect(
      await screen.findByRole('region', { name: '2 findings' }),
    ).toHaveTextContent('1 error, 1 warning');
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Error R01');
    expect(first).toHaveTextContent('Two parties are accountable.');
    expect(first).toHaveTextContent('line 17, column 5 · spec.tasks[3]');
    expect(second).toHaveTextContent('Warning R08');
    expect(second).toHaveTextContent('spec.parties[1]');
  });

  it('shows nothing when there is nothing', async () => {
    renderInTestApp(
      <>
        <FindingsPanel findings={[]} />
        <p>the rest</p>
      </>,
    );
    expect(await screen.findByText('the rest')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: /finding/ }),
    ).not.toBeInTheDocument();
  });
});
