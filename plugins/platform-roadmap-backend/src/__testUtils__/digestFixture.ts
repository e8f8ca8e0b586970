import { Entity } from '@backstage/catalog-model';
import {
  checkRoadmap,
  readStatusSettings,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { StoredRevision } from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { join } from 'node:path';
import { DigestReaders } from '../digests/DigestReaders';
import { DigestTask, DigestTaskOptions } from '../digests/DigestTask';
import { MailingSender } from '../digests/MailingSender';
import { OutboxStore } from '../digests/OutboxStore';
import { GrantedReaders, GrantStore } from '../grants';
import { ReviewStore } from '../store';
import { SubscriptionStore } from '../subscriptions';
import { roadmapYaml } from './roadmapYaml';

export const DOCUMENT_ID = 'd1';
export const SERVICE_REF = 'platformservice:default/db';

/** Of a user or service of these tests in the catalog. */
export function uidOf(ref: string): string {
  return `uid-${ref.split('/')[1]}`;
}

/** The service in the catalog. */
export const SERVICE_ENTITY: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: { name: 'db', namespace: 'default', uid: uidOf(SERVICE_REF) },
  spec: {
    type: 'database',
    owner: 'group:default/data',
    productOwner: 'user:default/ppo',
  },
};

/** The second one falls into the two weeks that end on 2026-11-22. */
export const REVISIONS: Array<StoredRevision<Roadmap>> = [
  revision(1, '2026-10-01T00:00:00.000Z', 'in-progress'),
  revision(2, '2026-11-10T00:00:00.000Z', 'at-risk'),
];

function revision(
  number: number,
  publishedAt: string,
  status: string,
): StoredRevision<Roadmap> {
  const { document } = checkRoadmap(roadmapYaml({ service: 'db', status }));
  return {
    documentId: DOCUMENT_ID,
    number,
    publishedAt,
    effectiveFrom: publishedAt,
    message: `Revision ${number}`,
    content: document!,
    verdict: { ruleSet: '1', findings: [], notChecked: [] },
  };
}

/** The tables, with the roadmap of {@link REVISIONS} and its subscribers. */
export async function fillDigestTables(options: {
  database: Knex;
  subscribers: string[];
  /** Default: all of them. */
  granted?: string[];
}): Promise<void> {
  const { database, subscribers, granted = subscribers } = options;
  await database.migrate.latest({
    directory: join(__dirname, '../../migrations'),
  });
  await database('documents').insert({
    id: DOCUMENT_ID,
    service_ref: SERVICE_REF,
    entity_uid: 'uid-db',
    version: 1,
    newest_revision: 2,
    created_at: '2026-10-01T00:00:00.000Z',
    findings: '[]',
  });
  await database.batchInsert(
    'subscriptions',
    subscribers.map((userRef, index) => ({
      id: `s${index}`,
      user_ref: userRef,
      user_uid: uidOf(userRef),
      document_id: DOCUMENT_ID,
      period: 'two-weekly',
      since: '2026-10-01T00:00:00.000Z',
    })),
    100,
  );
  await database.batchInsert(
    'grants',
    granted.map(userRef => ({
      user_ref: userRef,
      user_uid: uidOf(userRef),
      document_id: DOCUMENT_ID,
      granted_at: '2026-11-15T00:00:00.000Z',
    })),
    100,
  );
}

/** The task that sends digests, in a catalog in which everybody is. */
export function createDigestTask(
  options: Pick<DigestTaskOptions, 'logger' | 'metrics'> & {
    database: Knex;
    notifier: ConstructorParameters<typeof MailingSender>[0]['notifier'];
    auth: ConstructorParameters<typeof DigestReaders>[0]['auth'];
    catalog: ConstructorParameters<typeof DigestReaders>[0]['catalog'];
    /** Owners of entities that use the service. */
    owners?: string[];
    now: () => Date;
  },
): { task: DigestTask; outbox: OutboxStore } {
  const { database, owners = [], now } = options;
  const outbox = new OutboxStore(options);
  const standingAt = (asOf: Date) =>
    REVISIONS.filter(({ publishedAt }) => publishedAt <= asOf.toISOString())
      .slice(-1)
      .map(({ content: _, verdict: __, ...summary }) => ({
        ...summary,
        serviceRef: SERVICE_REF,
        standing: 'in-force' as const,
      }));
  const task = new DigestTask({
    statuses: readStatusSettings(undefined),
    ...options,
    appUrl: 'https://portal.example',
    outbox,
    pluginId: 'platform-roadmap',
    reviews: ReviewStore.create({ database }),
    sender: new MailingSender({ ...options, outbox }),
    store: {
      listDocuments: async () => [
        {
          id: DOCUMENT_ID,
          serviceRef: SERVICE_REF,
          entityUid: 'uid-db',
          version: 1,
          findings: [],
        },
      ],
      listStanding: async ({ asOf }) => standingAt(asOf),
      getRevisions: async wanted =>
        wanted.flatMap(({ number }) => REVISIONS[number - 1] ?? []),
    },
    createReaders: () =>
      new DigestReaders({
        ...options,
        platformServices: {
          getServicesOf: async () => {
            throw new Error('Not asked');
          },
          getConsumersOf: async () => ({ items: [] }),
          getDeclaringEntities: async () => ({
            items: owners.map(ownerRef => ({
              entityRef: 'component:default/shop',
              ownerRef,
              attributes: {},
              uses: [{ serviceRef: SERVICE_REF }],
            })),
          }),
        },
        granted: GrantedReaders.create({
          ...options,
          digestsMs: 30 * 24 * 60 * 60_000,
          grants: GrantStore.create({ database, now }),
        }),
        subscriptions: SubscriptionStore.create({ database }),
      }),
  });
  return { task, outbox };
}
