import { Need } from '@plinth/backstage-plugin-platform-roadmap-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { roadmapApi } from '../../__fixtures__/roadmapApi';
import { POSTGRES, postgresState } from '../../__fixtures__/roadmaps';
import { renderService } from '../../__testUtils__/renderService';
import { PlatformRoadmapApi } from '../../api';

const need: Need = {
  id: 'n1',
  serviceRef: POSTGRES,
  text: 'I want to undo a migration.',
  kind: 'user',
  channel: 'request',
  importance: 'high',
  items: ['pitr', 'metrics'],
  conflictsWith: [],
  decision: 'accepted',
  createdAt: '2026-11-10T09:00:00Z',
  updatedAt: '2026-11-10T09:00:00Z',
  etag: 'e1',
};

function renderView(view: string, parts: Partial<PlatformRoadmapApi> = {}) {
  return renderService({
    api: roadmapApi({
      getServiceRoadmap: async () => postgresState(),
      getNeeds: async () => ({
        items: [need],
        counts: { open: 0, accepted: 1, merged: 0, declined: 0, parked: 0 },
      }),
      ...parts,
    }),
    query: `?view=${view}`,
    reader: 'user:default/guest',
  });
}

// A busy machine takes its time over whole pages.
jest.setTimeout(120_000);

describe('votes on the tab of a service', () => {
  it.each(['table', 'needs'])(
    'are given there, and stand beside the number of components that stand on it: %s',
    async view => {
      const voteForItem = jest.fn(async () => ({ count: 1, mine: true }));
      renderView(view, { voteForItem });
      const button = await screen.findByRole('button', {
        name: 'Vote for Point-in-time recovery · 0 votes',
      });
      expect(
        await within(button.parentElement!).findByText(
          '41 components stand on it',
        ),
      ).toBeInTheDocument();
      button.focus();
      await userEvent.keyboard('{Enter}');
      const voted = await screen.findByRole('button', {
        name: 'Take back your vote for Point-in-time recovery · 1 vote',
      });
      // Whoever votes by keyboard stays where they are.
      expect(voted).toHaveFocus();
      expect(voted).toHaveAttribute('aria-pressed', 'true');
      expect(voteForItem).toHaveBeenCalledTimes(1);
      // What is over needs no votes any more.
      expect(
        screen.queryByRole('button', { name: /Vote for Slow query metrics/ }),
      ).not.toBeInTheDocument();
    },
  );

  it('say when one was not taken', async () => {
    renderView('table', {
      voteForItem: async () => {
        throw new Error('You may not vote.');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Vote for Point-in-time/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This did not work: You may not vote.',
    );
  });
});
