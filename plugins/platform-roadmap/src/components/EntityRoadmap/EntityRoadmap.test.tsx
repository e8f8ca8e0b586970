import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { MyRoadmapView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../..';
import { roadmapApi } from '../../__fixtures__/roadmapApi';
import {
  CHECKOUT,
  NETWORK,
  POSTGRES,
  checkoutRoadmap,
} from '../../__fixtures__/roadmaps';
import { PlatformRoadmapApi, platformRoadmapApiRef } from '../../api';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
};

const MINE: MyRoadmapView = {
  changes: [
    {
      serviceRef: POSTGRES,
      changes: [
        {
          kind: 'deliverable-status',
          itemKey: 'pitr',
          project: 'Point-in-time recovery',
          deliverableKey: 'portal',
          text: 'Self-service in the portal',
          from: 'in-progress',
          to: 'possible-delay',
          reason: 'load test failed',
        },
      ],
    },
  ],
  lastSeen: '2026-11-12T09:00:00Z',
  seenEtag: 'seen-9',
  subscriptions: [],
  votes: { [POSTGRES]: { pitr: { count: 3, mine: false } } },
  roles: [],
};

/** Of private connectivity the reader may see only some consumers. */
const COUNTS = [
  { serviceRef: POSTGRES, consumers: 41, ownConsumers: 1 },
  { serviceRef: NETWORK, ownConsumers: 1 },
];

function renderTab(parts: Partial<PlatformRoadmapApi> = {}, query = '') {
  const api = roadmapApi({
    getEntityRoadmap: async () => checkoutRoadmap(),
    getMyRoadmap: async () => MINE,
    ...parts,
  });
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: checkout }),
      plugin.getExtension('entity-content:platform-roadmap/entity'),
    ],
    initialRouteEntries: [`/${query}`],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [] })],
      [platformRoadmapApiRef, api],
      [platformServicesApiRef, { getSummaries: async () => COUNTS }],
      mockApis.identity({ ownershipEntityRefs: ['user:default/guest'] }),
    ],
  });
}

// A busy machine takes its time over whole pages.
jest.setTimeout(120_000);

describe('following what comes from the services below', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T10:00:00Z'));
  });
  afterEach(() => jest.restoreAllMocks());

  it('says what has changed since the last visit until it is marked as seen', async () => {
    const markRoadmapSeen = jest.fn(async () => {});
    renderTab({ markRoadmapSeen });
    const news = await screen.findByRole('region', {
      name: '1 change since your last visit on 12 Nov 2026',
    });
    expect(news).toHaveTextContent(
      '"Self-service in the portal" of "Point-in-time recovery" is now Possible delay, was In progress: load test failed.',
    );
    await userEvent.click(
      within(news).getByRole('button', { name: 'Mark as seen' }),
    );
    expect(markRoadmapSeen).toHaveBeenCalledWith(CHECKOUT, { etag: 'seen-9' });
    expect(await screen.findByText('Marked as seen.')).toBeInTheDocument();
  });

  it('takes a vote and shows all of them, beside the number of components that stand on the service', async () => {
    const voteForItem = jest.fn(async () => ({ count: 4, mine: true }));
    renderTab({ voteForItem });
    const button = await screen.findByRole('button', {
      name: 'Vote for Point-in-time recovery · 3 votes',
    });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button);
    expect(
      await screen.findByRole('button', {
        name: 'Take back your vote for Point-in-time recovery · 4 votes',
      }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(voteForItem).toHaveBeenCalledWith(
      expect.objectContaining({ serviceRef: POSTGRES, itemKey: 'pitr' }),
      expect.objectContaining({ vote: true }),
    );
    const row = (name: RegExp) => screen.getByRole('row', { name });
    expect(
      within(row(/^Point-in-time recovery/)).getByText(
        '41 components stand on it',
      ),
    ).toBeInTheDocument();
    expect(row(/^Second link/)).not.toHaveTextContent('stand on it');
    // What has shipped needs no votes any more.
    expect(
      screen.queryByRole('button', { name: /Vote for Traces/ }),
    ).not.toBeInTheDocument();
  });

  it('subscribes to one service and to everything, by period', async () => {
    const subscribe = jest.fn(async () => {});
    renderTab({ subscribe });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Subscribe' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.selectOptions(
      within(dialog).getByRole('combobox', {
        name: /Everything that my components stand on/,
      }),
      'Every month',
    );
    await userEvent.selectOptions(
      within(dialog).getByRole('combobox', { name: /private-connectivity/ }),
      'Every two weeks',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(subscribe.mock.calls).toEqual([
      [undefined, 'monthly'],
      [NETWORK, 'two-weekly'],
    ]);
  });

  it('takes down a need in the words of who asks, and for which entity', async () => {
    const askForNeed = jest.fn();
    renderTab({ askForNeed });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for something' }),
    );
    const dialog = await screen.findByRole('dialog');
    const submit = within(dialog).getByRole('button', { name: 'Ask' });
    expect(submit).toBeDisabled();
    await userEvent.selectOptions(
      within(dialog).getByRole('combobox', { name: 'Service' }),
      'managed-postgres',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /What do you need/ }),
      'A copy without names',
    );
    await userEvent.click(submit);
    await waitFor(() =>
      expect(askForNeed).toHaveBeenCalledWith(POSTGRES, {
        text: 'A copy without names',
        importance: 'medium',
        entityRef: CHECKOUT,
      }),
    );
  });

  it('asks open questions about what has shipped, and sends the answers', async () => {
    const askForNeed = jest.fn();
    renderTab({
      askForNeed,
      getFollowUps: async () => [
        {
          id: 'f1',
          serviceRef: NETWORK,
          need: { id: 'n1', text: 'I cannot see why a batch job is slow.' },
          item: { key: 'traces', project: 'Traces for batch jobs' },
          askedAt: '2026-11-14T09:00:00Z',
          questions: ['What did you try to do?', 'What happened?'],
        },
      ],
    });
    const inbox = await screen.findByRole('region', {
      name: 'A question to you about what has shipped',
    });
    expect(inbox).toHaveTextContent('I cannot see why a batch job is slow.');
    await userEvent.click(
      within(inbox).getByRole('button', {
        name: 'Answer about Traces for batch jobs',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'What happened?' }),
      'I found the slow step',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(askForNeed).toHaveBeenCalledWith(NETWORK, {
        text: 'What happened?\nI found the slow step',
        channel: 'follow-up',
        followUp: 'f1',
      }),
    );
  });

  it('draws a timeline over a table that says the same', async () => {
    renderTab({}, '?view=timeline');
    const table = await screen.findByRole('table', {
      name: 'Timeline of what is coming, by service',
    });
    const row = (name: RegExp) =>
      within(table).getByRole('row', { name }).textContent;
    expect(row(/Point-in-time/)).toMatch(/Possible delay December/);
    expect(row(/Major upgrades/)).toMatch(
      /At risk.*was 10 Nov.*20 Nov.*Late.*moved from 10 Nov to 20 Nov: Load test failed/,
    );
    expect(row(/Read replicas/)).toMatch(/not committed.*Not started/);
    expect(row(/Retire Legacy/)).toMatch(/no date yet\s*Next$/);
    expect(row(/Vector search/)).toMatch(/first half of 2027\s*Later$/);
    expect(
      within(table).getByRole('columnheader', { name: /today is 21 Nov 2026/ }),
    ).toBeInTheDocument();
    expect(
      within(table).getByRole('link', { name: 'Vector search' }),
    ).toHaveAttribute('href', expect.stringMatching(/roadmap#item-vectors$/));
    expect(
      screen.getByRole('region', { name: 'Timeline, scrolls sideways' }),
    ).toHaveAttribute('tabindex', '0');
  });
});
