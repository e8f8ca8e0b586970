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
import { PlatformRoadmapApi, platformRoadmapApiRef } from '../../api';

const POSTGRES = 'platformservice:default/managed-postgres';
const LOGS = 'platformservice:default/logs';
const SERVICES = [LOGS, POSTGRES];

const Fact = createExtensionTester(
  plugin.getExtension('service-card-fact:platform-roadmap'),
).get(ServiceCardFactBlueprint.dataRefs.component);

function renderCards(getSummaries: PlatformRoadmapApi['getSummaries']) {
  const api: Partial<PlatformRoadmapApi> = { getSummaries };
  return renderInTestApp(
    <PlinthQueryProvider>
      {SERVICES.map(serviceRef => (
        <p key={serviceRef} title={serviceRef}>
          <Fact serviceRef={serviceRef} serviceRefs={SERVICES} />
        </p>
      ))}
    </PlinthQueryProvider>,
    { apis: [[platformRoadmapApiRef, api]] },
  );
}

describe('what a card says about a roadmap', () => {
  it('is what comes next, asked for once', async () => {
    const getSummaries = jest.fn(async () => [
      {
        serviceRef: POSTGRES,
        workingOn: 2,
        next: {
          key: 'pitr',
          project: 'Point-in-time recovery',
          status: 'in-progress' as const,
          late: true,
          target: { date: '2026-12', resolution: 'month' as const },
        },
      },
      { serviceRef: LOGS, workingOn: 0 },
    ]);
    renderCards(getSummaries);
    expect(
      await screen.findByText(/^Next: Point-in-time recovery, Dec/),
    ).toHaveTextContent(/Late$/);
    expect(screen.getByTitle(LOGS)).toBeEmptyDOMElement();
    expect(getSummaries).toHaveBeenCalledTimes(1);
    expect(getSummaries).toHaveBeenCalledWith(SERVICES);
  });

  it('is nothing when it cannot be read', async () => {
    const failed = Object.assign(new Error('gone'), { statusCode: 404 });
    const getSummaries = jest.fn(async () => {
      throw failed;
    });
    renderCards(getSummaries);
    expect(await screen.findByTitle(POSTGRES)).toBeEmptyDOMElement();
  });
});
