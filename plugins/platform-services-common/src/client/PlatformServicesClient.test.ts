import { PlatformServicesClient } from './PlatformServicesClient';

function setUp(answer: () => Response) {
  const asked: Array<{ url: string; body?: string }> = [];
  const client = new PlatformServicesClient({
    fetchApi: {
      fetch: async (input, init) => {
        asked.push({ url: String(input), body: init?.body as string });
        return answer();
      },
    },
  });
  return { asked, client };
}

describe('PlatformServicesClient', () => {
  it('asks for services and consumers', async () => {
    const { asked, client } = setUp(() => Response.json({ items: [] }));
    await client.getServicesOf('component:default/shop');
    await client.getConsumersOf('platformservice:default/vault');
    await client.getConsumersOf('platformservice:default/vault', {
      owner: 'group:default/web',
      limit: 20,
      cursor: undefined,
    });
    expect(asked.map(({ url }) => url)).toEqual([
      'plugin://platform-services/entities/component/default/shop/services',
      'plugin://platform-services/services/default/vault/consumers',
      'plugin://platform-services/services/default/vault/consumers?owner=group%3Adefault%2Fweb&limit=20',
    ]);
  });

  it('asks for summaries in portions that the backend takes', async () => {
    const { asked, client } = setUp(() =>
      Response.json({
        items: [{ serviceRef: 'x', ownConsumers: 0 }],
        partial: true,
      }),
    );
    const refs = Array.from({ length: 501 }, (_, index) => `x:y/${index}`);
    await expect(client.getSummaries(refs)).resolves.toHaveLength(2);
    expect(
      asked.map(({ body }) => JSON.parse(body!).entityRefs.length),
    ).toEqual([500, 1]);
  });

  it('fails with what the backend says', async () => {
    const { client } = setUp(() =>
      Response.json(
        { error: { name: 'NotFoundError', message: 'No entity' } },
        { status: 404, statusText: 'Not Found' },
      ),
    );
    await expect(
      client.getServicesOf('component:default/shop'),
    ).rejects.toMatchObject({ statusCode: 404 });
  });
});
