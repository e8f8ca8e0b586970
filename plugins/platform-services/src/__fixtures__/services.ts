import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';

/** A service with all that a service can say. */
export const managedPostgres: PlatformServiceEntity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    namespace: 'default',
    name: 'managed-postgres',
    title: 'Managed PostgreSQL',
    description: 'PostgreSQL databases that the platform runs for you.',
    tags: ['sql'],
  },
  spec: {
    type: 'database',
    lifecycle: 'production',
    owner: 'group:default/data-platform',
    productOwner: 'user:default/data-platform-ppo',
    operatedBy: ['data-sre'],
    supportedBy: ['group:default/platform-helpdesk'],
    personas: ['developer', 'sre'],
    links: [
      { kind: 'status', url: 'https://status.example.com/postgres' },
      {
        kind: 'runbook',
        url: 'https://docs.example.com/postgres',
        title: 'Runbooks',
      },
      { kind: 'docs', url: 'javascript:alert(1)', title: 'Not a link' },
    ],
    benefit: 'Patching, backup and restore are done for you.',
    support: {
      channel: '#data-platform',
      hours: 'business',
      url: 'https://help.example.com/postgres',
    },
    offerings: [
      {
        name: 'standard',
        title: 'Standard',
        description: 'Shared hosts.',
        commitments: {
          availability: 99.9,
          rpo: 'PT1H',
          rto: 'PT4H',
          supportHours: 'business',
        },
        price: { text: 'included' },
      },
      {
        name: 'dedicated',
        title: 'Dedicated',
        commitments: { availability: 99.95, supportHours: '24x7' },
      },
    ],
    supersedes: ['legacy-postgres'],
  },
  relations: [
    {
      type: 'supersedes',
      targetRef: 'platformservice:default/legacy-postgres',
    },
  ],
};

/** A service that is about to end. */
export const legacyPostgres: PlatformServiceEntity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    namespace: 'default',
    name: 'legacy-postgres',
    title: 'Legacy Postgres',
  },
  spec: {
    type: 'database',
    lifecycle: 'deprecated',
    owner: 'group:default/data-platform',
    benefit: 'Virtual machines with PostgreSQL 12.',
  },
  relations: [
    {
      type: 'supersededBy',
      targetRef: 'platformservice:default/managed-postgres',
    },
  ],
};

/** A service of a capability that is not in the recommended list. */
export const quantumQueue: PlatformServiceEntity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    namespace: 'default',
    name: 'quantum-queue',
    title: 'Quantum queue',
    description: 'Queues that are empty and full.',
  },
  spec: {
    type: 'quantum-computing',
    lifecycle: 'experimental',
    owner: 'group:default/research',
    personas: ['manager'],
  },
};

/** All of the above. */
export const services = [managedPostgres, legacyPostgres, quantumQueue];
