import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { DocumentStatus, DocumentStatusProps } from './DocumentStatus';

function render(state: DocumentStatusProps['state']) {
  return renderInTestApp(<DocumentStatus state={state} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

describe('DocumentStatus', () => {
  it('names the file, its freshness, its revision and where to edit it', async () => {
    render({
      source: {
        type: 'git',
        url: 'https://git.example.com/platform/responsibility.yaml?ref=main',
        editUrl: 'https://git.example.com/platform/edit/responsibility.yaml',
        readAt: minutesAgo(5),
      },
      sync: { status: 'ok', at: minutesAgo(5) },
      revision: {
        number: 12,
        publishedAt: minutesAgo(3 * 24 * 60),
        publishedBy: 'group:default/data-sre',
        message: 'Teams know their data.',
        effectiveFrom: minutesAgo(60),
      },
    });
    expect(
      await screen.findByRole('link', { name: /^responsibility.yaml/ }),
    ).toHaveAttribute(
      'href',
      'https://git.example.com/platform/responsibility.yaml?ref=main',
    );
    expect(screen.getByText('5 minutes ago')).toBeInTheDocument();
    expect(screen.getByText(/revision 12/)).toHaveTextContent(
      'revision 12, published 3 days ago by data-sre: “Teams know their data.”',
    );
    expect(
      screen.getByRole('link', { name: /^Edit in Git/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    ['rejected', 'The newest file was not taken over'],
    ['refused', 'The file may not be read.'],
    ['failed', 'The file could not be read this time.'],
  ] as const)('says why a file was %s', async (status, expected) => {
    render({
      source: { type: 'git', url: '/files/roadmap.yaml' },
      sync: { status, at: minutesAgo(1), message: 'line 3: no such party' },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(expected);
    expect(alert).toHaveTextContent('line 3: no such party');
    expect(alert).toHaveTextContent('Tried 1 minute ago.');
    expect(alert).toHaveTextContent('There is nothing to see');
    expect(alert).not.toHaveTextContent('last good revision');
    expect(screen.getByText(/^Source: roadmap.yaml$/)).toBeInTheDocument();
    expect(screen.getByText('not read yet')).toBeInTheDocument();
  });

  it('says that an earlier revision is shown only where there is one', async () => {
    render({
      source: { type: 'git', url: '/files/roadmap.yaml' },
      sync: { status: 'failed', at: minutesAgo(1) },
      revision: {
        number: 1,
        publishedAt: minutesAgo(60),
        message: 'First.',
        effectiveFrom: minutesAgo(60),
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'What you see is the last good revision. It will be tried again by itself.',
    );
  });

  it('never makes a link of what is not safe to follow', async () => {
    render({ source: { type: 'git', url: 'javascript:alert(1)' } });
    expect(await screen.findByText(/^Source:/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says when a document is edited here', async () => {
    render({ source: { type: 'database' } });
    expect(await screen.findByText('Edited here')).toBeInTheDocument();
  });
});
