import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { checkoutRoadmap, postgresState } from './__fixtures__/roadmaps';
import { PlatformRoadmapApi, platformRoadmapApiRef } from './api';
import {
  EntityRoadmapContent,
  platformRoadmapPlugin,
  ServiceRoadmapContent,
} from './legacy';

jest.setTimeout(60_000);

const api: PlatformRoadmapApi = {
  getEntityRoadmap: async () => checkoutRoadmap(),
  getServiceRoadmap: async () => postgresState(),
  getSummaries: async () => [],
  syncServiceRoadmap: async () => {},
  getFormerRoadmap: async serviceRef => ({ serviceRef }),
  confirmFormerRoadmap: async () => {},
};

describe('the entry for the old frontend system', () => {
  it('shows both tabs and brings its API', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[platformRoadmapApiRef, api]]}>
        <EntityProvider
          entity={{
            apiVersion: 'plinth/v1alpha1',
            kind: 'PlatformService',
            metadata: { name: 'managed-postgres' },
            spec: {},
          }}
        >
          <ServiceRoadmapContent />
          <EntityRoadmapContent />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByRole('heading', { name: /^Interval 2026-6/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', {
        name: 'Second link to the data centre',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/platformservice/private-connectivity/roadmap#item-link',
    );
    expect(
      [...platformRoadmapPlugin.getApis()].map(({ api: { id } }) => id),
    ).toEqual([platformRoadmapApiRef.id]);
  });
});
