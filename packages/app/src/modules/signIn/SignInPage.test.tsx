import { IdentityApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from './SignInPage';

const users = [
  {
    entityRef: 'user:default/payments-developer',
    title: 'Payments developer',
    description: 'Builds the payment services.',
  },
];

const session = {
  profile: { displayName: 'Payments developer' },
  backstageIdentity: {
    token: `header.${btoa(JSON.stringify({ exp: 4102444800 }))}.signature`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/payments-developer',
      ownershipEntityRefs: ['group:default/payments'],
    },
  },
};

function renderSignInPage() {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  const { unmount } = renderInTestApp(
    <SignInPage onSignInSuccess={onSignInSuccess} />,
    {
      config: {
        app: { title: 'Plinth' },
        organization: { name: 'Northmarket' },
        backend: { baseUrl: 'http://localhost:7007' },
        auth: { providers: { guest: {}, role: { users } } },
      },
    },
  );
  return { onSignInSuccess, unmount };
}

describe('SignInPage', () => {
  const fetchMock = jest.fn<Promise<Response>, Parameters<typeof fetch>>();
  const realFetch = global.fetch;

  beforeEach(() => {
    window.localStorage.clear();
    fetchMock.mockReset();
    global.fetch = fetchMock;
  });

  afterAll(() => {
    global.fetch = realFetch;
  });

  const signInAs = async (role: string) =>
    userEvent.click(
      await screen.findByRole('button', { name: `Sign in as ${role}` }),
    );

  it('signs in as a role, remembers it, and forgets it on signing out', async () => {
    fetchMock.mockImplementation(async () => Response.json(session));
    const first = renderSignInPage();

    await signInAs('Payments developer');

    await waitFor(() => expect(first.onSignInSuccess).toHaveBeenCalled());
    const [url, init] = fetchMock.mock.calls[0];
    expect(String(url)).toMatch(/\/api\/auth\/role\/refresh$/);
    expect(new Headers(init?.headers).get('x-sign-in-as')).toBe(
      'user:default/payments-developer',
    );
    const identityApi = first.onSignInSuccess.mock.calls[0][0];
    await expect(identityApi.getBackstageIdentity()).resolves.toEqual(
      session.backstageIdentity.identity,
    );
    await expect(identityApi.getCredentials()).resolves.toEqual({
      token: session.backstageIdentity.token,
    });
    first.unmount();

    const reload = renderSignInPage();
    await waitFor(() => expect(reload.onSignInSuccess).toHaveBeenCalled());
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    reload.unmount();

    await identityApi.signOut();
    const signedOut = renderSignInPage();
    expect(await screen.findAllByRole('button')).toHaveLength(2);
    expect(signedOut.onSignInSuccess).not.toHaveBeenCalled();
  });

  it('says why it failed and lets the person try again', async () => {
    const { onSignInSuccess } = renderSignInPage();

    fetchMock.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await signInAs('Payments developer');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /not signed in as Payments developer.*may still be starting/,
    );

    fetchMock.mockResolvedValueOnce(new Response('{}', { status: 404 }));
    await signInAs('Payments developer');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /does not know this person yet/,
    );

    fetchMock.mockResolvedValueOnce(new Response('{}', { status: 403 }));
    await signInAs('Guest');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /not signed in as Guest.*refused/,
    );

    expect(onSignInSuccess).not.toHaveBeenCalled();
    fetchMock.mockResolvedValueOnce(Response.json(session));
    await signInAs('Payments developer');
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });
});
