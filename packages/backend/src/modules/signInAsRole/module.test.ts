import { UserEntity } from '@backstage/catalog-model';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import authModuleSignInAsRole from '.';

const developer: UserEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'payments-developer' },
  spec: { profile: { displayName: 'Payments developer' } },
  relations: [{ type: 'memberOf', targetRef: 'group:default/payments' }],
};

function startBackend(auth: JsonObject) {
  return startTestBackend({
    features: [
      authPlugin,
      authModuleSignInAsRole,
      catalogServiceMock.factory({ entities: [developer] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth,
        },
      }),
    ],
  });
}

const users = [
  { entityRef: 'user:default/payments-developer' },
  { entityRef: 'user:default/left-the-company' },
];

describe('authModuleSignInAsRole', () => {
  it('signs in as a listed user, with the groups of the user as ownership', async () => {
    const { server } = await startBackend({
      environment: 'development',
      providers: { role: { users } },
    });

    const response = await request(server)
      .get('/api/auth/role/refresh')
      .set('x-sign-in-as', 'user:default/payments-developer');

    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      profile: { displayName: 'Payments developer' },
      backstageIdentity: expect.objectContaining({
        token: expect.any(String),
        identity: {
          type: 'user',
          userEntityRef: 'user:default/payments-developer',
          ownershipEntityRefs: [
            'user:default/payments-developer',
            'group:default/payments',
          ],
        },
      }),
    });
  });

  it('takes only listed users that the catalog has', async () => {
    const { server } = await startBackend({
      environment: 'development',
      providers: { role: { users } },
    });
    const signInAs = (user: string) =>
      request(server).get('/api/auth/role/refresh').set('x-sign-in-as', user);

    const unlisted = await signInAs('user:default/somebody');
    expect(unlisted.status).toBe(403);
    expect(unlisted.body.error.message).toContain('user:default/somebody');

    const unknown = await signInAs('user:default/left-the-company');
    expect(unknown.status).toBe(404);

    const malformed = await signInAs(':a');
    expect(malformed.status).toBe(400);

    const missing = await request(server).get('/api/auth/role/refresh');
    expect(missing.status).toBe(400);
    expect(missing.body.error.message).toContain('x-sign-in-as');
  });

  it('is not there when no users are listed', async () => {
    const { server } = await startBackend({ environment: 'production' });

    const response = await request(server)
      .get('/api/auth/role/refresh')
      .set('x-sign-in-as', 'user:default/payments-developer');

    expect(response.status).toBe(404);
  });

  it.each([['production'], [undefined]])(
    'keeps the backend from starting where auth.environment is %s',
    async environment => {
      await expect(
        startBackend({ environment, providers: { role: { users } } }),
      ).rejects.toThrow(/works in development only/);
    },
  );
});
