import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LoadFailed } from './LoadFailed';
import { NotConfigured } from './NotConfigured';
import { NothingFound } from './NothingFound';

function responseError(status: number, message: string, requestId?: string) {
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: 'no',
    type: 'default',
    redirected: false,
    url: 'http://localhost/api',
    headers: new Headers({
      'content-type': 'application/json',
      ...(requestId && { 'x-request-id': requestId }),
    }),
    text: async () =>
      JSON.stringify({
        error: { name: 'SomeError', message },
        request: { method: 'GET', url: '/api/x' },
        response: { statusCode: status },
      }),
  });
}

describe('NotConfigured', () => {
  it('says what to paste and copies it', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderInTestApp(
      <NotConfigured title="Nothing here yet" yaml="kind: PlatformService">
        Add a file.
      </NotConfigured>,
    );
    expect(await screen.findByText('Nothing here yet')).toBeInTheDocument();
    expect(screen.getByText('Add a file.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied to the clipboard')).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('kind: PlatformService');
  });
});

describe('NothingFound', () => {
  it('offers to clear the filters', async () => {
    const onClear = jest.fn();
    renderInTestApp(<NothingFound onClear={onClear} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(onClear).toHaveBeenCalledTimes(1);
  });
});

describe('LoadFailed', () => {
  it('says what happened, why, what to do, and what support needs', async () => {
    const onRetry = jest.fn();
    renderInTestApp(
      <LoadFailed
        title="The services could not be read"
        error={await responseError(503, 'the database is away', 'r-17')}
        onRetry={onRetry}
      />,
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The services could not be read');
    expect(alert).toHaveTextContent(
      'The server could not answer: the database is away',
    );
    expect(alert).toHaveTextContent('Wait a moment and try again.');
    expect(alert).toHaveTextContent(
      'For support: r-17, GET /api/x, 503 SomeError',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it.each<[number | undefined, string]>([
    [401, 'You are no longer signed in.'],
    [403, 'You may not read this, or it does not exist.'],
    [404, 'You may not read this, or it does not exist.'],
    [400, 'The server did not accept the question: because'],
    [429, 'The server could not answer: because'],
    [undefined, 'The server could not be reached: because'],
  ])('explains %s', async (status, expected) => {
    const error = status
      ? await responseError(status, 'because')
      : new TypeError('because');
    renderInTestApp(<LoadFailed title="No" error={error} />);
    expect(await screen.findByRole('alert')).toHaveTextContent(expected);
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});
