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
  effectiveRows,
  parseMatrix,
  ServiceMatrix,
  variantIds,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import Router from 'express-promise-router';
import { createDutyCollator } from './createDutyCollator';
import plugin from './index';

const MATRIX = `apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: db, title: Managed database}
spec:
  service: platformservice:default/db
  scheme: raci
  parties:
    - {id: platform, title: Data platform, group: group:default/data}
    - {id: consumer, title: Product team, resolve: component-owner}
  facts: [{id: cni, path: metadata.annotations.plinth/cni}]
  areas: [{id: backup, title: Backup and restore}]
  variants: [{id: standard, default: true}, {id: self-service, title: Self-service}]
  tasks:
    - {id: take, title: Take backups, area: backup, assignments: {platform: RA, consumer: I}}
    - id: restore-test
      title: Test a restore
      area: backup
      canonical: backup.restore-test
      controls: [nist-800-53-r5:cp-9.1]
      assignments:
        platform: R
        consumer: {involvement: A, duty: Check the restored data & sign it off}
      overrides:
        - variant: self-service
          assignments: {platform: C, consumer: RA}
    - id: firewall
      title: Open the firewall
      area: backup
      assignments: {platform: RA}
      overrides: [{when: {cni: custom}, assignments: {platform: '', consumer: RA}}]
    - {id: keys, title: Rotate keys, area: backup, assignments: {}, state: undecided, reason: The vault is not chosen, decidedBy: group:default/data, decidedUntil: 2099-01-01}
    - {id: vacuum, title: Vacuum, area: backup, assignments: {}, state: notApplicable, reason: It is automatic.}
`;

jest.setTimeout(60_000);

/** Answers as the backend of shared responsibilities does, other backends only. */
function matricesOf(texts: Record<string, string>) {
  return createBackendPlugin({
    pluginId: 'shared-responsibility',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.get('/services/default/:name/matrix', async (req, res) => {
            await httpAuth.credentials(req, { allow: ['service'] });
            const { name } = req.params;
            if (!Object.hasOwn(texts, name)) {
              throw new NotFoundError(`No service ${name}`);
            }
            res.json(
              toServiceMatrix(`platformservice:default/${name}`, texts[name]),
            );
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

function toServiceMatrix(serviceRef: string, text: string): ServiceMatrix {
  const { document } = parseMatrix(text);
  return {
    serviceRef,
    findings: [],
    asOf: '2026-11-22T00:00:00Z',
    announced: [],
    ...(document && {
      matrix: document,
      rows: Object.fromEntries(
        variantIds(document).map(variant => [
          variant,
          effectiveRows(document, { variant }),
        ]),
      ),
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

describe('duties in search', () => {
  async function start() {
    const entities = ['db', 'vault', 'empty'].map(serviceEntity);
    const { server } = await startTestBackend({
      features: [matricesOf({ db: MATRIX, vault: MATRIX, empty: '' })],
    });
    const { port } = server.address() as AddressInfo;
    const collate = async (
      options: { listed?: Entity[]; token?: string } = {},
    ) => {
      const { listed = entities, token } = options;
      const auth = mockServices.auth();
      const catalog = catalogServiceMock({ entities: listed });
      const queryEntities = jest.spyOn(catalog, 'queryEntities');
      const factory = createDutyCollator({
        auth: token
          ? mockServices.auth.mock({
              getPluginRequestToken: async () => ({ token }),
            })
          : auth,
        catalog,
        discovery: mockServices.discovery.mock({
          getBaseUrl: async () =>
            `http://localhost:${port}/api/shared-responsibility`,
        }),
        locationTemplate: '/catalog/:namespace/:kind/:name/responsibilities',
        pageSize: 2,
      });
      const result = await TestPipeline.fromCollator(
        await factory.getCollator(),
      ).execute();
      return { ...result, pages: queryEntities.mock.calls.length };
    };
    return { entities, collate };
  }

  it('are one document per task and party duty, for readers of the service', async () => {
    const { collate } = await start();
    const { documents, error, pages } = await collate();
    expect(error).toBeUndefined();
    expect(pages).toBe(2);
    const ofService = (name: string) =>
      documents.filter(
        ({ authorization }) =>
          authorization?.resourceRef === `platformservice:default/${name}`,
      );
    expect(ofService('vault')).toHaveLength(documents.length / 2);
    expect(ofService('empty')).toEqual([]);

    const found = ofService('db').map(({ title, text }) => [title, text]);
    expect(found).toEqual([
      [
        'Take backups (Data platform)',
        'db: Data platform: responsible, accountable. Backup and restore.',
      ],
      [
        'Test a restore (Data platform)',
        'db: Data platform: responsible. Backup and restore. backup.restore-test. nist-800-53-r5:cp-9.1.',
      ],
      [
        'Test a restore (Product team)',
        'db: Product team: accountable. Check the restored data & sign it off. Backup and restore. backup.restore-test. nist-800-53-r5:cp-9.1.',
      ],
      [
        'Open the firewall (Data platform)',
        'db: Data platform: responsible, accountable. Where cni is custom: no part. Backup and restore.',
      ],
      [
        'Open the firewall (Product team)',
        'db: Product team: no part. Where cni is custom: responsible, accountable. Backup and restore.',
      ],
      [
        'Rotate keys (undecided)',
        'db: undecided. The vault is not chosen. Backup and restore.',
      ],
      [
        'Test a restore (Product team)',
        'db, Self-service: Product team: responsible, accountable. Backup and restore. backup.restore-test. nist-800-53-r5:cp-9.1.',
      ],
    ]);
    expect(ofService('db')[2]).toEqual({
      title: 'Test a restore (Product team)',
      text: expect.any(String),
      location:
        '/catalog/default/platformservice/db/responsibilities?view=list&variant=standard&row=restore-test&party=consumer',
      serviceRef: 'platformservice:default/db',
      serviceTitle: 'db',
      taskId: 'restore-test',
      variant: 'standard',
      area: 'Backup and restore',
      party: 'consumer',
      partyTitle: 'Product team',
      involvement: 'A',
      authorization: { resourceRef: 'platformservice:default/db' },
    });
    // The engine in memory knows a document by its location, and the fields of
    // all documents by those of the first one.
    expect(new Set(documents.map(({ location }) => location)).size).toBe(
      documents.length,
    );
    for (const document of documents) {
      expect(Object.keys(document)).toEqual(Object.keys(documents[0]));
    }
  });

  it('leave out services that have gone, and stop when one cannot be read', async () => {
    const { collate, entities } = await start();
    const gone = {
      ...entities[0],
      metadata: { ...entities[0].metadata, name: 'gone' },
    };
    const { documents, error } = await collate({ listed: [gone, entities[0]] });
    expect(error).toBeUndefined();
    expect(documents).toHaveLength(7);
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
                sharedResponsibility: {
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
      type: 'shared-responsibility',
      visibilityPermission: { name: 'catalog.entity.read' },
    });
  });
});
