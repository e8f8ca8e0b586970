import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { CAPABILITIES } from '@plinth/backstage-plugin-platform-services-common';
import { screen } from '@testing-library/react';
import { platformServicesApiRef } from '../api';
import { PlinthQueryProvider } from '../query';
import { createPseudoTranslationApi } from '../testUtils';
import { useCapabilityTitle } from './useCapabilityTitle';
import { useOwnership } from './useOwnership';
import { usePlatformServices } from './usePlatformServices';
import { useServiceEntities } from './useServiceEntities';

const serviceRef = 'platformservice:default/managed-postgres';

function Probe() {
  const services = usePlatformServices('component:default/shop');
  const refs = services.data?.items.map(item => item.serviceRef) ?? [];
  const entities = useServiceEntities([
    ...refs,
    ...refs,
    'platformservice:default/gone',
  ]);
  const none = useServiceEntities([]);
  const ownership = useOwnership();
  return (
    <>
      <p>services: {refs.join(' ')}</p>
      <p>entities: {[...(entities.data?.keys() ?? [])].join(' ')}</p>
      <p>none: {String(none.data?.size)}</p>
      <p>mine: {ownership.data?.join(' ')}</p>
    </>
  );
}

describe('the shared hooks', () => {
  it('read what a component stands on, and the services, without relations', async () => {
    const catalogApi = catalogApiMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          ref === serviceRef
            ? {
                apiVersion: 'plinth/v1alpha1',
                kind: 'PlatformService',
                metadata: { name: 'managed-postgres' },
              }
            : undefined,
        ),
      }),
    });
    renderInTestApp(
      <PlinthQueryProvider>
        <Probe />
      </PlinthQueryProvider>,
      {
        apis: [
          [catalogApiRef, catalogApi],
          [
            platformServicesApiRef,
            {
              getServicesOf: async (entityRef: string) => ({
                entityRef,
                etag: 'e1',
                items: [
                  {
                    serviceRef,
                    declaredBy: entityRef,
                    own: true,
                    reasons: [[entityRef, serviceRef]],
                  },
                ],
              }),
            },
          ],
          mockApis.identity({
            ownershipEntityRefs: ['group:default/payments'],
          }),
        ],
      },
    );
    expect(await screen.findByText(`services: ${serviceRef}`)).toBeVisible();
    expect(await screen.findByText(`entities: ${serviceRef}`)).toBeVisible();
    expect(screen.getByText('none: 0')).toBeVisible();
    expect(
      await screen.findByText('mine: group:default/payments'),
    ).toBeVisible();
    for (const [request] of catalogApi.getEntitiesByRefs.mock.calls) {
      expect(request.fields).toBeDefined();
      expect(request.fields).not.toContain('relations');
    }
  });

  it('call every capability by its title, in the reader’s language', async () => {
    function Titles() {
      const titleOf = useCapabilityTitle();
      return (
        <ul>
          {[...CAPABILITIES.map(({ id }) => id), 'quantum-computing'].map(
            type => (
              <li key={type}>{titleOf(type)}</li>
            ),
          )}
        </ul>
      );
    }
    renderInTestApp(<Titles />, {
      apis: [
        [translationApiRef, createPseudoTranslationApi(mockApis.translation())],
      ],
    });
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      ...CAPABILITIES.map(({ title }) => `⟦${title}⟧`),
      'Quantum computing',
    ]);
  });
});
