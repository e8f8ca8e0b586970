import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DocumentStore,
  PlatformServicesService,
} from '@plinth/backstage-plugin-platform-services-node';
import { consumptionOf } from '@plinth/backstage-plugin-platform-services-node/testUtils';
import {
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { matrixYaml } from '../__testUtils__/matrixYaml';
import { LintContexts } from './LintContexts';

const refOf = (name: string) => `platformservice:default/${name}`;

/** A matrix whose second task answers a duty of each service named. */
function matrixOf(name: string, discharges: string[] = []) {
  const { document } = parseMatrix(matrixYaml({ service: name }));
  const [first, second] = document!.spec.tasks;
  return {
    ...document!,
    spec: {
      ...document!.spec,
      tasks: [
        first,
        {
          ...second,
          discharges: discharges.map(service => ({
            service: refOf(service),
            task: 'restore-test',
          })),
        },
      ],
    },
  };
}

function setUp(options?: {
  /** Published, by name of the service; the last one is in force. */
  published?: Record<string, ResponsibilityMatrix[]>;
  announced?: string[];
  standsOn?: string[] | Error;
  /** Names of the services that entities declare, or with their environments. */
  consumers?: Record<string, string[]>;
  hidden?: string[];
  config?: object;
}) {
  const { published = {}, announced = [], hidden = [] } = options ?? {};
  const asked = { standing: [] as string[][], groups: [] as string[][] };
  const revisionsOf = (name: string) => published[name] ?? [];
  const store: Partial<DocumentStore<ResponsibilityMatrix>> = {
    getDocument: async serviceRef => {
      const name = serviceRef.split('/')[1];
      return revisionsOf(name).length > 0
        ? {
            id: name,
            serviceRef,
            entityUid: `uid-${name}`,
            version: 1,
            findings: [],
          }
        : undefined;
    },
    listRevisions: async ({ documentId }) =>
      revisionsOf(documentId)
        .map((_, index) => summary(index + 1))
        .reverse(),
    getRevisions: async refs =>
      refs.map(({ documentId, number }) => ({
        ...summary(number),
        documentId,
        content: revisionsOf(documentId)[number - 1],
        verdict: { ruleSet: '1', findings: [], notChecked: [] },
      })),
    listStanding: async ({ serviceRefs }) => {
      asked.standing.push(serviceRefs);
      return serviceRefs.flatMap(serviceRef => {
        const name = serviceRef.split('/')[1];
        const number = revisionsOf(name).length;
        return number === 0
          ? []
          : [
              {
                ...summary(number),
                documentId: name,
                serviceRef,
                standing: announced.includes(name)
                  ? ('announced' as const)
                  : ('in-force' as const),
              },
            ];
      });
    },
  };
  const { standsOn = [] } = options ?? {};
  const platformServices: Partial<PlatformServicesService> = {
    getServicesOf: async entityRef => {
      if (standsOn instanceof Error) {
        throw standsOn;
      }
      return consumptionOf(
        entityRef,
        standsOn.map(name => ({ service: refOf(name) })),
      );
    },
    getDeclaringEntities: async ({ serviceRef }) => ({
      items: Object.entries(options?.consumers ?? {})
        .map(([name, services]) => ({
          entityRef: `component:default/${name}`,
          ownerRef: `group:default/${name}`,
          attributes: {},
          uses: services.map(service => {
            const [used, environment] = service.split(' in ');
            return {
              serviceRef: refOf(used),
              ...(environment && { environment }),
            };
          }),
        }))
        .filter(
          ({ uses }) =>
            !serviceRef || uses.some(use => use.serviceRef === serviceRef),
        ),
    }),
  };
  const catalog = catalogServiceMock({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'data', namespace: 'default' },
        spec: { type: 'team', children: [] },
      },
    ],
  });
  const contexts = LintContexts.create({
    auth: mockServices.auth(),
    catalog: {
      ...catalog,
      getEntitiesByRefs: async (request, requestOptions) => {
        asked.groups.push(request.entityRefs);
        return catalog.getEntitiesByRefs(request, requestOptions);
      },
    },
    config: mockServices.rootConfig({ data: options?.config ?? {} }),
    platformServices: platformServices as PlatformServicesService,
    readableRefs: {
      readableRefs: async ({ refs }) =>
        new Set([...refs].filter(ref => !hidden.includes(ref))),
      readerFor: async () => ({
        mayRead: 'all',
        readable: async refs => new Set(refs),
      }),
    },
    store: store as DocumentStore<ResponsibilityMatrix>,
    now: () => new Date('2026-11-22T10:00:00.000Z'),
  });
  const load = (matrix: ResponsibilityMatrix) =>
    contexts.load({
      serviceRef: matrix.spec.service,
      matrix,
      credentials: mockCredentials.user(),
    });
  return { contexts, load, asked };
}

function summary(number: number) {
  return {
    number,
    publishedAt: '2026-11-01T00:00:00.000Z',
    message: 'x',
    effectiveFrom: '2026-11-01T00:00:00.000Z',
  };
}

const namesOf = (matrices: ResponsibilityMatrix[] = []) =>
  matrices.map(({ metadata }) => metadata.name).sort();

describe('LintContexts', () => {
  it('gives what stands below, through any number of layers and in a ring, and nothing else', async () => {
    const { load } = setUp({
      published: {
        network: [matrixOf('network', ['dc'])],
        dc: [matrixOf('dc', ['network', 'db'])],
        storage: [matrixOf('storage')],
        soon: [matrixOf('soon')],
        other: [matrixOf('other')],
      },
      announced: ['soon'],
      standsOn: ['storage', 'soon'],
    });
    const context = await load(matrixOf('db', ['network']));
    expect(namesOf(context.matrices)).toEqual(['dc', 'network', 'storage']);
    expect(context.standsOn).toEqual([refOf('soon'), refOf('storage')]);
  });

  it('gives what is used beside it, in the same environment, as far as the reader may know', async () => {
    const { load } = setUp({
      published: { cache: [matrixOf('cache')], queue: [matrixOf('queue')] },
      consumers: {
        shop: ['db in production', 'cache', 'queue in test'],
        search: ['cache', 'queue'],
        vault: ['db', 'queue'],
      },
      hidden: ['component:default/vault'],
    });
    const matrix = matrixOf('db');
    expect(await load(matrix)).toMatchObject({ usedWith: [] });
    matrix.spec.tasks[0].canonical = 'backup.restore-test';
    const context = await load(matrix);
    expect(context.usedWith).toEqual([refOf('cache')]);
    expect(namesOf(context.matrices)).toEqual(['cache']);
  });

  it('gives the groups that exist, the day, the notice period and the revisions before, oldest first', async () => {
    const before = matrixOf('db');
    const { load } = setUp({
      published: {
        db: [{ ...before, metadata: { name: 'db', title: 'Old' } }, before],
      },
      config: { sharedResponsibility: { noticePeriod: 'P14D' } },
    });
    const context = await load(matrixOf('db'));
    expect(context.entityExists?.('group:default/data')).toBe(true);
    expect(context.entityExists?.('group:default/nobody')).toBe(false);
    expect(context.published?.map(({ metadata }) => metadata.title)).toEqual([
      'Old',
      'Managed database',
    ]);
    expect(context).toMatchObject({
      date: new Date('2026-11-22T10:00:00.000Z'),
      noticePeriod: 'P14D',
    });
  });

  it('lets nobody learn of what they may not read, and the plugin itself of all', async () => {
    const { contexts, load } = setUp({
      published: { secret: [matrixOf('secret')], db: [matrixOf('db')] },
      standsOn: ['secret'],
      hidden: [refOf('secret'), 'group:default/data', refOf('db')],
    });
    const matrix = matrixOf('db', ['secret']);
    const context = await load(matrix);
    expect(context).toMatchObject({
      matrices: [],
      standsOn: [],
      published: [],
    });
    expect(context.entityExists?.('group:default/data')).toBe(false);

    const own = await contexts.beginRun()({ serviceRef: refOf('db'), matrix });
    expect(namesOf(own.matrices)).toEqual(['secret']);
    expect(own.published).toHaveLength(1);
    expect(own.entityExists?.('group:default/data')).toBe(true);
  });

  it('reads once in a run what several matrices have in common', async () => {
    const { contexts, asked } = setUp({
      published: { network: [matrixOf('network')] },
    });
    const load = contexts.beginRun();
    for (const name of ['a', 'b', 'c']) {
      const context = await load({
        serviceRef: refOf(name),
        matrix: matrixOf(name, ['network', 'none']),
      });
      expect(namesOf(context.matrices)).toEqual(['network']);
    }
    expect(asked.standing.flat()).toEqual([refOf('network'), refOf('none')]);
    expect(asked.groups).toEqual([['group:default/data']]);

    // Another run sees what has changed since.
    await contexts.beginRun()({
      serviceRef: refOf('a'),
      matrix: matrixOf('a', ['network']),
    });
    expect(asked.standing.flat()).toHaveLength(3);
  });

  it('says what it does not know when the index is away', async () => {
    const away = setUp({ standsOn: new ServiceUnavailableError('away') });
    expect(await away.load(matrixOf('db'))).not.toHaveProperty('standsOn');
    const unknown = setUp({ standsOn: new NotFoundError('no such entity') });
    expect(await unknown.load(matrixOf('db'))).toMatchObject({ standsOn: [] });
    const broken = setUp({ standsOn: new Error('broken') });
    await expect(broken.load(matrixOf('db'))).rejects.toThrow('broken');
  });
});
