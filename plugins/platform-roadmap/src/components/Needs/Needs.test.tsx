import { Need, Needs } from '@plinth/backstage-plugin-platform-roadmap-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderService } from '../../__testUtils__/renderService';
import { roadmapApi } from '../../__fixtures__/roadmapApi';
import { POSTGRES, postgresState } from '../../__fixtures__/roadmaps';
import { PlatformRoadmapApi } from '../../api';

function needWith(parts: Partial<Need>): Need {
  return {
    id: 'n1',
    serviceRef: POSTGRES,
    text: 'I want to try a migration on real data.',
    askedByName: 'Audit',
    kind: 'user',
    channel: 'request',
    importance: 'high',
    items: [],
    conflictsWith: [],
    decision: 'open',
    createdAt: '2026-11-10T09:00:00Z',
    updatedAt: '2026-11-10T09:00:00Z',
    etag: 'e1',
    ...parts,
  };
}

const NEEDS: Needs = {
  items: [
    needWith({}),
    needWith({
      id: 'n2',
      text: 'No copies of real data anywhere.',
      decision: 'accepted',
      reason: 'The law asks for it',
      decidedAt: '2026-11-12T09:00:00Z',
      items: ['pitr'],
      conflictsWith: ['n1'],
    }),
  ],
  counts: { open: 1, accepted: 1, merged: 0, declined: 0, parked: 0 },
};

function renderNeeds(parts: Partial<PlatformRoadmapApi> = {}, reader?: string) {
  return renderService({
    api: roadmapApi({
      getServiceRoadmap: async () => postgresState(),
      getNeeds: async () => NEEDS,
      ...parts,
    }),
    query: '?view=needs',
    reader,
  });
}

// A busy machine takes its time over whole pages.
jest.setTimeout(120_000);

describe('what people ask of a service', () => {
  it('shows to everyone who asked for what, and what became of it', async () => {
    const getNeeds = jest.fn(async () => NEEDS);
    renderNeeds({ getNeeds }, 'user:default/guest');
    const list = await screen.findByRole('list', {
      name: 'What people ask for',
    });
    const [open, accepted] = await within(list).findAllByText(/real data/);
    expect(open.closest('li')).toHaveTextContent(
      /Audit · User · Request · Urgent · 10 Nov 2026.*Open/,
    );
    const item = accepted.closest('li')!;
    expect(item).toHaveTextContent(
      /Accepted Why: The law asks for it · decided 12 Nov 2026.*Cannot be met together with:I want to try/,
    );
    expect(
      within(item).getByRole('link', { name: 'Point-in-time recovery' }),
    ).toHaveAttribute('href', expect.stringMatching(/#item-pitr$/));
    expect(
      screen.queryByRole('button', { name: /Decide/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Ask for something' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('radio', { name: 'Parked 0' }));
    await waitFor(() =>
      expect(getNeeds).toHaveBeenLastCalledWith(
        POSTGRES,
        expect.objectContaining({ decision: 'parked' }),
      ),
    );
  });

  it('takes a decision with its reason and the items that answer it', async () => {
    const updateNeed = jest.fn(async () => needWith({}));
    renderNeeds({ updateNeed });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Decide on: I want to try a migration on real data.',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.selectOptions(
      within(dialog).getByRole('combobox', { name: 'Decision' }),
      'Declined',
    );
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /^Why/ }),
      'Against the law',
    );
    await userEvent.click(
      within(dialog).getByRole('checkbox', {
        name: 'Read replicas per region',
      }),
    );
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: /^No copies/ }),
    );
    await userEvent.click(save);
    await waitFor(() =>
      expect(updateNeed).toHaveBeenCalledWith(
        expect.objectContaining({ id: 'n1' }),
        {
          decision: 'declined',
          reason: 'Against the law',
          items: ['replicas'],
          conflictsWith: ['n2'],
        },
        { etag: 'e1' },
      ),
    );
  });

  it('lets its people write down what they heard in an interview', async () => {
    const askForNeed = jest.fn();
    renderNeeds({ askForNeed });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Write down a need' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /In the words/ }),
      'We lose a day',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Who said it/ }),
      'group:default/payments',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Write down' }),
    );
    await waitFor(() =>
      expect(askForNeed).toHaveBeenCalledWith(POSTGRES, {
        text: 'We lose a day',
        askedBy: 'group:default/payments',
        kind: 'user',
        channel: 'interview',
        importance: 'medium',
      }),
    );
  });
});
