import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import plugin from '..';
import { PlatformRoadmapApi, platformRoadmapApiRef } from '../api';

/** The service of PostgreSQL, whose product owner plans its roadmap. */
const postgresService: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    namespace: 'default',
    name: 'managed-postgres',
    title: 'Managed PostgreSQL',
  },
  spec: {
    type: 'database',
    lifecycle: 'production',
    owner: 'group:default/data-platform',
    productOwner: 'user:default/data-platform-ppo',
  },
};

/** The tab of a service, on which 41 components stand, as its product owner sees it. */
export function renderService(options: {
  api: PlatformRoadmapApi;
  query?: string;
  /** Who is signed in. */
  reader?: string;
}) {
  const {
    api,
    query = '',
    reader = 'user:default/data-platform-ppo',
  } = options;
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: postgresService }),
      plugin.getExtension('entity-content:platform-roadmap/service'),
    ],
    initialRouteEntries: [`/${query}`],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [postgresService] })],
      [platformRoadmapApiRef, api],
      [
        platformServicesApiRef,
        {
          getSummaries: async refs =>
            refs.map(serviceRef => ({
              serviceRef,
              consumers: 41,
              ownConsumers: 0,
            })),
        },
      ],
      mockApis.identity({ ownershipEntityRefs: [reader] }),
    ],
  });
}
