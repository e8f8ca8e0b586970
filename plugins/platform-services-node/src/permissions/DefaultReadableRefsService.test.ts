import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { DefaultReadableRefsService } from './DefaultReadableRefsService';
import { readDecisionTtl } from './readDecisionTtl';

const SHOP = 'component:default/shop';
const OTHER = 'component:default/other';
const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims: [] },
  },
};

function setUp(decision: PolicyDecision, keepMs = 5_000) {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: jest.fn(async () => [decision]),
  });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: jest.fn(async ({ entityRefs }) => ({
      items: entityRefs.map((ref: string) =>
        ref === SHOP
          ? {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'shop' },
            }
          : undefined,
      ),
    })),
  });
  const service = new DefaultReadableRefsService({
    permissions,
    catalog,
    auth: mockServices.auth(),
    keepMs,
  });
  return { permissions, catalog, service };
}

describe('DefaultReadableRefsService', () => {
  const credentials = mockCredentials.user('user:default/developer');

  it('asks the permission framework once, and nobody else, when all or none may be read', async () => {
    const all = setUp({ result: AuthorizeResult.ALLOW });
    await expect(
      all.service.readableRefs({ refs: [SHOP, OTHER, SHOP], credentials }),
    ).resolves.toEqual(new Set([SHOP, OTHER]));
    expect(all.permissions.authorizeConditional).toHaveBeenCalledTimes(1);
    expect(all.catalog.getEntitiesByRefs).not.toHaveBeenCalled();

    const none = setUp({ result: AuthorizeResult.DENY });
    await expect(
      none.service.readableRefs({ refs: [SHOP], credentials }),
    ).resolves.toEqual(new Set());
    expect(none.catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('asks the catalog once as the caller under a condition', async () => {
    const { service, permissions, catalog } = setUp(CONDITIONAL);
    const ask = () =>
      service.readableRefs({ refs: [OTHER, SHOP], credentials });
    await expect(Promise.all([ask(), ask()])).resolves.toEqual([
      new Set([SHOP]),
      new Set([SHOP]),
    ]);
    await ask();
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({ entityRefs: [OTHER, SHOP] }),
      { credentials },
    );

    await service.readableRefs({ refs: [SHOP], credentials });
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
  });

  it('splits what is too much for one question', async () => {
    const { service, catalog } = setUp(CONDITIONAL);
    const refs = Array.from({ length: 1_001 }, (_, i) => `component:x/${i}`);
    await service.readableRefs({ refs: [...refs, SHOP], credentials });
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(3);
  });

  it('shares nothing between users, with services, for writes, or when switched off', async () => {
    const { service, permissions } = setUp({ result: AuthorizeResult.ALLOW });
    const ask = (options: Partial<Parameters<typeof service.readerFor>[0]>) =>
      service.readerFor({ credentials, ...options });
    await ask({});
    await ask({ credentials: mockCredentials.user('user:default/other') });
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
    await ask({ fresh: true });
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(3);
    await ask({ credentials: mockCredentials.service() });
    await ask({ credentials: mockCredentials.service() });
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(5);
    await ask({});
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(5);

    const off = setUp({ result: AuthorizeResult.ALLOW }, 0);
    await off.service.readerFor({ credentials });
    await off.service.readerFor({ credentials });
    expect(off.permissions.authorizeConditional).toHaveBeenCalledTimes(2);
  });

  it('keeps no failure', async () => {
    const { service, permissions } = setUp({ result: AuthorizeResult.ALLOW });
    permissions.authorizeConditional.mockRejectedValueOnce(new Error('away'));
    const ask = () => service.readableRefs({ refs: [SHOP], credentials });
    await expect(ask()).rejects.toThrow('away');
    await expect(ask()).resolves.toEqual(new Set([SHOP]));
  });
});

describe('readDecisionTtl', () => {
  const read = (decisionTtl?: unknown) =>
    readDecisionTtl(
      new ConfigReader(
        decisionTtl === undefined
          ? {}
          : JSON.parse(
              JSON.stringify({ plinth: { permissions: { decisionTtl } } }),
            ),
      ),
    );

  it('is 5 seconds unless told less', () => {
    expect(read()).toBe(5_000);
    expect(read(0)).toBe(0);
    expect(read('0s')).toBe(0);
    expect(read({ seconds: 2 })).toBe(2_000);
    expect(() => read('6s')).toThrow(
      'plinth.permissions.decisionTtl is 6000 milliseconds; allowed are 0',
    );
  });
});
