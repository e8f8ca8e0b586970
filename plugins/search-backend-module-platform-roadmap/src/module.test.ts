import { AddressInfo } from 'node:net';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  RegisterCollatorParameters,
  TestPipeline,
} from '@backstage/plugin-search-backend-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import {
  parseRoadmap,
  ServiceRoadmap,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import Router from 'express-promise-router';
import { createRoadmapCollator } from './createRoadmapCollator';
import plugin from './index';

const ROADMAP = `apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: db}
spec:
  service: platformservice:default/db
  intervals:
    - name: 2026-6
      start: 2026-11-02
      end: 2026-12-13
      state: active
      committed:
        - key: pitr
          project: Point-in-time recovery
          goal: Undo a bad migration within minutes
          type: feature
          needsConsumer: Test your restore.
          deliverables:
            - {key: restore, text: Restore to any minute, status: in-progress, note: load test next week}
    - name: 2026-5
      start: 2026-09-21
      end: 2026-11-01
      state: closed
      committed:
        - {key: pitr, project: Recovery, deliverables: [{key: i, text: Interviews, status: done}]}
        - {key: metrics, project: Slow query metrics, deliverables: [{key: d, text: Dashboard, status: done}]}
    - name: secret
      start: 2026-12-14
      end: 2027-01-24
      state: draft
      committed: [{key: hidden, project: Hidden plan}]
  later: [{key: vectors, project: Vector search}]
`;

jest.setTimeout(60_000);

/** Answers as the backend of roadmaps does, other backends only. */
function roadmapsOf(texts: Record<string, string>) {
  return createBackendPlugin({
    pluginId: 'platform-roadmap',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.get('/services/default/:name/roadmap', async (req, res) => {
            await httpAuth.credentials(req, { allow: ['service'] });
            const { name } = req.params;
            if (!Object.hasOwn(texts, name)) {
              throw new NotFoundError(`No service ${name}`);
            }
            res.json(stateOf(`platformservice:default/${name}`, texts[name]));
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

function stateOf(serviceRef: string, text: string): ServiceRoadmap {
  const { document } = parseRoadmap(text);
  return {
    serviceRef,
    findings: [],
    ...(document && {
      roadmap: {
        ...viewRoadmap({
          roadmap: document,
          revision: {
            number: 1,
            publishedAt: '2026-11-17T09:00:00Z',
            effectiveFrom: '2026-11-17T09:00:00Z',
            message: 'Week 3',
          },
          now: new Date('2026-11-21T10:00:00Z'),
        }),
        serviceRef,
      },
    }),
  };
}

function serviceEntity(name: string): Entity {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: { name, namespace: 'default', uid: `uid-${name}` },
    spec: { type: 'database', owner: 'group:default/data' },
  };
}

describe('items of roadmaps in search', () => {
  async function start() {
    const entities = ['db', 'vault', 'empty'].map(serviceEntity);
    const { server } = await startTestBackend({
      features: [roadmapsOf({ db: ROADMAP, vault: ROADMAP, empty: '' })],
    });
    const { port } = server.address() as AddressInfo;
    return async (options: { listed?: Entity[]; token?: string } = {}) => {
      const { listed = entities, token } = options;
      const factory = createRoadmapCollator({
        auth: token
          ? mockServices.auth.mock({
              getPluginRequestToken: async () => ({ token }),
            })
          : mockServices.auth(),
        catalog: catalogServiceMock({ entities: listed }),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async () =>
            `http://localhost:${port}/api/platform-roadmap`,
        }),
        locationTemplate: '/catalog/:namespace/:kind/:name/roadmap',
        pageSize: 2,
        statusLabels: { 'in-progress': 'Under way' },
      });
      return TestPipeline.fromCollator(await factory.getCollator()).execute();
    };
  }

  it('are one document each, where they are now, for readers of the service', async () => {
    const collate = await start();
    const { documents, error } = await collate();
    expect(error).toBeUndefined();
    const ofService = (name: string) =>
      documents.filter(
        ({ authorization }) =>
          authorization?.resourceRef === `platformservice:default/${name}`,
      );
    expect(ofService('vault')).toHaveLength(3);
    expect(ofService('empty')).toEqual([]);
    expect(ofService('db')[0]).toEqual({
      title: 'Point-in-time recovery',
      text: 'db: Under way. Undo a bad migration within minutes. Test your restore. Restore to any minute. load test next week.',
      location: '/catalog/default/platformservice/db/roadmap#item-pitr',
      serviceRef: 'platformservice:default/db',
      serviceTitle: 'db',
      itemKey: 'pitr',
      status: 'in-progress',
      horizon: 'committed',
      interval: '2026-6',
      workType: 'feature',
      authorization: { resourceRef: 'platformservice:default/db' },
    });
    expect(ofService('db').map(({ location }) => location)).toEqual([
      '/catalog/default/platformservice/db/roadmap#item-pitr',
      '/catalog/default/platformservice/db/roadmap#item-vectors',
      '/catalog/default/platformservice/db/roadmap?interval=2026-5#item-metrics',
    ]);
    expect(JSON.stringify(documents)).not.toContain('Hidden plan');
    // The engine in memory knows the fields of all documents by the first one.
    for (const document of documents) {
      expect(Object.keys(document)).toEqual(Object.keys(documents[0]));
    }
  });

  it('leave out services that have gone, and stop when one cannot be read', async () => {
    const collate = await start();
    const listed = [serviceEntity('gone'), serviceEntity('db')];
    const { documents, error } = await collate({ listed });
    expect(error).toBeUndefined();
    expect(documents).toHaveLength(3);
    const failed = await collate({ token: 'nonsense' });
    expect(failed.error).toMatchObject({ statusCode: 401 });
    expect(failed.documents).toEqual([]);
  });

  it('are indexed on a schedule, guarded by reading the service', async () => {
    const collators: RegisterCollatorParameters[] = [];
    const schedules: unknown[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          {
            addCollator: collator => collators.push(collator),
            addDecorator: () => {},
          },
        ],
      ],
      features: [
        plugin,
        mockServices.rootConfig.factory({
          data: {
            search: {
              collators: {
                platformRoadmap: {
                  schedule: { frequency: 'PT1H', timeout: { minutes: 5 } },
                },
              },
            },
          },
        }),
        mockServices.scheduler.mock({
          createScheduledTaskRunner: schedule => {
            schedules.push(schedule);
            return { run: async () => {} };
          },
        }).factory,
        catalogServiceMock.factory(),
      ],
    });
    expect(schedules).toEqual([
      { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    ]);
    expect(collators[0].factory).toMatchObject({
      type: 'platform-roadmap',
      visibilityPermission: { name: 'catalog.entity.read' },
    });
  });
});
