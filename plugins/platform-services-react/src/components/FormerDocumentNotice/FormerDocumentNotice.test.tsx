import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { FormerDocumentNotice } from './FormerDocumentNotice';

const former = {
  hiddenSince: '2026-11-03T09:00:00.000Z',
  etag: 'r4.abc',
  revision: {
    number: 4,
    publishedAt: '2026-10-01T09:00:00.000Z',
    message: 'Teams know their data.',
    effectiveFrom: '2026-10-01T09:00:00.000Z',
  },
};

describe('FormerDocumentNotice', () => {
  it('asks whether it is the same service, and says what failed', async () => {
    const mutate = jest.fn();
    renderInTestApp(
      <FormerDocumentNotice
        former={former}
        confirm={{ mutate, isPending: false, error: new Error('No role') }}
      />,
    );
    const notice = await screen.findByRole('region', {
      name: 'Is this the service that had this name before?',
    });
    expect(notice).toHaveTextContent('revision 4');
    expect(notice).toHaveTextContent('Teams know their data.');
    expect(screen.getByRole('alert')).toHaveTextContent('No role');
    await userEvent.click(
      screen.getByRole('button', { name: 'Yes, bring its history back' }),
    );
    expect(mutate).toHaveBeenCalledWith({ etag: 'r4.abc' });
  });

  it('says nothing when there was none', async () => {
    renderInTestApp(
      <>
        <p>The page</p>
        <FormerDocumentNotice
          confirm={{ mutate: jest.fn(), isPending: false, error: null }}
        />
      </>,
    );
    expect(await screen.findByText('The page')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
