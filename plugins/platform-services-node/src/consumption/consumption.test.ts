import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { CatalogReader } from '../permissions';
import { DefaultPlatformServicesService } from './DefaultPlatformServicesService';
import { readConsumption } from './readConsumption';
import { UnfilteredConsumption } from './types';

const SHOP = 'component:default/shop';
const DB = 'resource:default/db';
const POSTGRES = 'platformservice:default/managed-postgres';
const VAULT = 'platformservice:default/vault';

const consumption: UnfilteredConsumption = {
  entityRef: SHOP,
  items: [
    {
      serviceRef: POSTGRES,
      declaredBy: DB,
      own: false,
      reasons: [[SHOP, DB, POSTGRES]],
    },
    {
      serviceRef: VAULT,
      declaredBy: SHOP,
      own: true,
      reasons: [[SHOP, VAULT]],
    },
  ],
  etag: 'unfiltered',
  declaring: { [SHOP]: { attributes: {} }, [DB]: { attributes: {} } },
};

function read(options: {
  mayRead: CatalogReader['mayRead'];
  readable?: string[];
  getServicesOf?: () => Promise<UnfilteredConsumption>;
}) {
  const reader: CatalogReader = {
    mayRead: options.mayRead,
    readable: async refs =>
      options.mayRead === 'all'
        ? new Set(refs)
        : new Set([...refs].filter(ref => options.readable?.includes(ref))),
  };
  return readConsumption(
    { entityRef: SHOP, credentials: mockCredentials.user() },
    {
      platformServices: {
        getServicesOf: options.getServicesOf ?? (async () => consumption),
      },
      readableRefs: {
        readerFor: async () => reader,
        readableRefs: async ({ refs }) => reader.readable(refs),
      },
    },
  );
}

describe('readConsumption', () => {
  it('leaves out what the reader may not know of', async () => {
    const all = await read({ mayRead: 'all' });
    expect(all.items).toHaveLength(2);
    const some = await read({ mayRead: 'some', readable: [SHOP, VAULT] });
    expect(some.items).toEqual([consumption.items[1]]);
    expect(some.declaring).toEqual({ [SHOP]: { attributes: {} } });
    expect(some.etag).not.toBe(all.etag);
    expect((await read({ mayRead: 'all' })).etag).toBe(all.etag);
  });

  it('does not tell forbidden from unknown', async () => {
    const forbidden = await read({ mayRead: 'some', readable: [] }).catch(
      e => e,
    );
    const denied = await read({ mayRead: 'none' }).catch(e => e);
    const unknown = await read({
      mayRead: 'all',
      getServicesOf: async () => {
        throw new NotFoundError('some other words');
      },
    }).catch(e => e);
    expect(forbidden).toEqual(
      new NotFoundError(`No entity ${SHOP} in the catalog`),
    );
    expect(denied).toEqual(forbidden);
    expect(unknown).toEqual(forbidden);
    await expect(
      read({
        mayRead: 'all',
        getServicesOf: async () => {
          throw new Error('away');
        },
      }),
    ).rejects.toThrow('away');
  });
});

describe('DefaultPlatformServicesService', () => {
  const fetchMock = jest.spyOn(global, 'fetch');
  const service = () =>
    new DefaultPlatformServicesService({
      auth: mockServices.auth({ pluginId: 'shared-responsibility' }),
      discovery: mockServices.discovery(),
    });

  beforeEach(() => fetchMock.mockReset());
  afterAll(() => fetchMock.mockRestore());

  it('asks as the plugin, once for a while per entity', async () => {
    fetchMock.mockImplementation(async () => Response.json(consumption));
    const platformServices = service();
    await expect(
      Promise.all([
        platformServices.getServicesOf(SHOP),
        platformServices.getServicesOf('Component:default/Shop'),
      ]),
    ).resolves.toEqual([consumption, consumption]);
    await platformServices.getServicesOf(SHOP);
    expect(fetchMock).toHaveBeenCalledTimes(1);
    const [url, init] = fetchMock.mock.calls[0];
    expect(url).toMatch(
      /\/api\/platform-services\/entities\/component\/default\/shop\/services$/,
    );
    expect(init?.headers).toEqual({
      Authorization: mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:shared-responsibility'),
        targetPluginId: 'platform-services',
      }),
    });

    await platformServices.getConsumersOf(VAULT, { limit: 5, cursor: 'c' });
    expect(fetchMock.mock.calls[1][0]).toMatch(
      /\/services\/default\/vault\/consumers\?limit=5&cursor=c$/,
    );
  });

  it('says what was wrong with the question, and keeps what went wrong inside', async () => {
    const answering = (status: number, name: string) => {
      fetchMock.mockImplementation(async () =>
        Response.json(
          {
            error: { name, message: 'The reason', stack: 'of the index' },
            response: { statusCode: status },
          },
          { status },
        ),
      );
      return service().getServicesOf(SHOP);
    };
    await expect(answering(404, 'NotFoundError')).rejects.toEqual(
      new NotFoundError('The reason'),
    );
    const bad = await answering(400, 'InputError').catch(error => error);
    expect(bad).toEqual(new InputError('The reason'));
    expect(bad.cause).toBeUndefined();
    await expect(answering(500, 'TypeError')).rejects.toEqual(
      new ServiceUnavailableError(
        'The index of platform services answered with status 500',
      ),
    );
    fetchMock.mockRejectedValue(new TypeError('fetch failed'));
    await expect(service().getServicesOf(SHOP)).rejects.toEqual(
      new ServiceUnavailableError(
        'The index of platform services cannot be reached',
      ),
    );
  });
});
