import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createServer, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { ServiceCollatorFactory } from './ServiceCollatorFactory';

type Answer = (response: ServerResponse) => void;

function serviceEntity(name: string, title?: string): Entity {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${name}`,
      ...(title && { title }),
    },
  };
}

const found: Answer = response => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ text: 'Note' }));
};
const status =
  (code: number): Answer =>
  response => {
    response.writeHead(code, { 'Content-Type': 'application/json' });
    response.end('{}');
  };
const never: Answer = response => {
  response.writeHead(200);
  response.write('{');
};
const hangUp: Answer = response => {
  response.destroy();
};

describe('ServiceCollatorFactory', () => {
  let server: Server;
  let asked: Array<{ path?: string; token?: string }>;
  let answers: Answer[];

  beforeEach(async () => {
    asked = [];
    answers = [];
    server = createServer((request, response) => {
      asked.push({
        path: request.url,
        token: request.headers.authorization,
      });
      (answers.shift() ?? found)(response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  function createFactory(entities: Entity[]) {
    const { port } = server.address() as AddressInfo;
    return ServiceCollatorFactory.create<{ text: string }>({
      auth: mockServices.auth.mock({
        getPluginRequestToken: async ({ targetPluginId }) => ({
          token: `for-${targetPluginId}`,
        }),
      }),
      catalog: catalogServiceMock({ entities }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async pluginId => `http://127.0.0.1:${port}/${pluginId}`,
      }),
      type: 'note',
      pluginId: 'notes',
      route: 'note',
      locationTemplate: '/catalog/:namespace/:kind/:name/note',
      toDocuments: ({ state, serviceTitle, tab }) => [
        { title: serviceTitle, text: state.text, location: tab },
      ],
      pageSize: 2,
      timeoutMs: 100,
      retryAfterMs: 1,
    });
  }

  async function collate(...entities: Entity[]) {
    const documents: unknown[] = [];
    for await (const document of await createFactory(entities).getCollator()) {
      documents.push(document);
    }
    return documents;
  }

  it('says of each document who may find it: whoever may read the service', async () => {
    const { type, visibilityPermission } = createFactory([]);
    expect(type).toBe('note');
    expect(visibilityPermission).toMatchObject({
      name: 'catalog.entity.read',
      resourceType: 'catalog-entity',
    });
    const names = ['a', 'b', 'c', 'd', 'e'];
    const documents = await collate(
      ...names.map(name => serviceEntity(name, `Service ${name}`)),
    );
    expect(documents).toEqual(
      names.map(name => ({
        title: `Service ${name}`,
        text: 'Note',
        location: `/catalog/default/platformservice/${name}/note`,
        authorization: { resourceRef: `platformservice:default/${name}` },
      })),
    );
    expect(asked).toHaveLength(5);
    expect(asked[0]).toEqual({
      path: '/notes/services/default/a/note',
      token: 'Bearer for-notes',
    });
  });

  it.each([
    ['is slow', never],
    ['hangs up', hangUp],
    ['is overloaded', status(429)],
    ['is not there', status(503)],
  ])('asks three times a backend that %s, and then fails', async (_, wrong) => {
    answers = [wrong, wrong];
    await expect(collate(serviceEntity('db'))).resolves.toHaveLength(1);
    expect(asked).toHaveLength(3);
    answers = [wrong, wrong, wrong];
    await expect(collate(serviceEntity('db'))).rejects.toThrow();
    expect(asked).toHaveLength(6);
  });

  it('leaves out a service that has gone, and takes a no for an answer', async () => {
    answers = [status(404)];
    await expect(collate(serviceEntity('gone'))).resolves.toEqual([]);
    answers = [status(403)];
    await expect(collate(serviceEntity('db'))).rejects.toMatchObject({
      statusCode: 403,
    });
    expect(asked).toHaveLength(2);
  });
});
