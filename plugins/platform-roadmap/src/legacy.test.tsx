import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { roadmapApi } from './__fixtures__/roadmapApi';
import { checkoutRoadmap, postgresState } from './__fixtures__/roadmaps';
import { platformRoadmapApiRef } from './api';
import {
  EntityRoadmapContent,
  platformRoadmapPlugin,
  ServiceRoadmapContent,
} from './legacy';

jest.setTimeout(60_000);

const api = roadmapApi({
  getEntityRoadmap: async () => checkoutRoadmap(),
  getServiceRoadmap: async () => postgresState(),
});

describe('the entry for the old frontend system', () => {
  it('shows both tabs and brings its API', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [platformRoadmapApiRef, api],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
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
