import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  PlinthQueryProvider,
  ServiceCardFactBlueprint,
} from '@plinth/backstage-plugin-platform-services-react';
import { screen } from '@testing-library/react';
import plugin from '../..';
import { FakeSharedResponsibilityApi } from '../../__fixtures__/FakeSharedResponsibilityApi';
import { sharedResponsibilityApiRef } from '../../api';

const POSTGRES = 'platformservice:default/managed-postgres';
const LOGS = 'platformservice:default/logs';
const SERVICES = [LOGS, POSTGRES];

const Fact = createExtensionTester(
  plugin.getExtension('service-card-fact:shared-responsibility'),
).get(ServiceCardFactBlueprint.dataRefs.component);

describe('what a card says about responsibilities', () => {
  it('is how many tasks the platform takes over, asked for once', async () => {
    const api = new FakeSharedResponsibilityApi({ consumption: [] });
    const getSummaries = jest.spyOn(api, 'getSummaries');
    renderInTestApp(
      <PlinthQueryProvider>
        {SERVICES.map(serviceRef => (
          <p key={serviceRef} title={serviceRef}>
            <Fact serviceRef={serviceRef} serviceRefs={SERVICES} />
          </p>
        ))}
      </PlinthQueryProvider>,
      { apis: [[sharedResponsibilityApiRef, api]] },
    );
    expect(
      await screen.findByText(
        /^The platform does \d+ of \d+ tasks for you, you keep \d+$/,
      ),
    ).toHaveAttribute('title', POSTGRES);
    expect(screen.getByTitle(LOGS)).toBeEmptyDOMElement();
    expect(getSummaries).toHaveBeenCalledTimes(1);
  });
});
