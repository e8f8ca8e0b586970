import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { PlatformRoadmapClient } from './PlatformRoadmapClient';

const SERVICE = 'platformservice:default/postgres';

function clientAnswering(response: Response) {
  const fetch = jest.fn(async () => response);
  return { client: new PlatformRoadmapClient({ fetchApi: { fetch } }), fetch };
}

describe('PlatformRoadmapClient', () => {
  it('reads roadmaps', async () => {
    const body = { serviceRef: SERVICE, findings: [], etag: 'r1.x' };
    const service = clientAnswering(Response.json(body));
    expect(await service.client.getServiceRoadmap(SERVICE)).toEqual(body);
    expect(service.fetch).toHaveBeenCalledWith(
      'plugin://platform-roadmap/services/default/postgres/roadmap',
      { headers: {} },
    );

    const entity = clientAnswering(Response.json(body));
    await entity.client.getEntityRoadmap('component:shop/check out');
    expect(entity.fetch).toHaveBeenCalledWith(
      'plugin://platform-roadmap/entities/component/shop/check%20out/roadmap',
      { headers: {} },
    );
  });

  it('keeps what it knows when nothing has changed', async () => {
    const known: ServiceRoadmap = {
      serviceRef: SERVICE,
      findings: [],
      etag: 'r1.x',
    };
    const { client, fetch } = clientAnswering(
      new Response(undefined, { status: 304 }),
    );
    expect(await client.getServiceRoadmap(SERVICE, { known })).toBe(known);
    expect(fetch).toHaveBeenCalledWith(expect.any(String), {
      headers: { 'If-None-Match': '"r1.x"' },
    });
  });

  it('reads the file again, and says what failed', async () => {
    const { client, fetch } = clientAnswering(
      Response.json(
        {
          error: { name: 'NotAllowedError', message: 'no role' },
          response: { statusCode: 403 },
        },
        { status: 403 },
      ),
    );
    await expect(client.syncServiceRoadmap(SERVICE)).rejects.toMatchObject({
      statusCode: 403,
    });
    expect(fetch).toHaveBeenCalledWith(
      'plugin://platform-roadmap/services/default/postgres/sync',
      { method: 'POST' },
    );
  });
});
