import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ChangeList } from '../ChangeList';
import { ItemStatus } from './ItemStatus';

jest.setTimeout(120_000);

describe('ItemStatus', () => {
  const changes = [
    {
      kind: 'item-status' as const,
      itemKey: 'pitr',
      project: 'Recovery',
      from: 'in-progress',
      to: 'at-risk',
    },
  ];

  it('calls a status as the company does, and else as usual', async () => {
    await renderInTestApp(
      <>
        <ItemStatus status="at-risk" />
        <ItemStatus status="blocked" />
        <ChangeList label="Changes" changes={changes} />
      </>,
      {
        config: {
          platformRoadmap: { statuses: { labels: { 'at-risk': 'Red' } } },
        },
      },
    );
    expect(await screen.findByText('Red')).toBeInTheDocument();
    expect(screen.getByText('Blocked')).toBeInTheDocument();
    expect(
      screen.getByText('"Recovery" is now Red, was In progress.'),
    ).toBeInTheDocument();
  });
});
