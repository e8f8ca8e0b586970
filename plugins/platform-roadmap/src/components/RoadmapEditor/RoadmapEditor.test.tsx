import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeRoadmapApi } from '../../__fixtures__/FakeRoadmapApi';
import { renderService } from '../../__testUtils__/renderService';

// Whole journeys through a whole app, with a query by role at each step.
jest.setTimeout(180_000);

const ABOVE = 'Above the line';
const BELOW = 'Below the line';

async function projectsIn(list: string): Promise<Array<string | null>> {
  const items = within(await screen.findByRole('list', { name: list }))
    .getAllByRole('listitem')
    .filter(item => item.hasAttribute('aria-label'));
  return items.map(item => item.getAttribute('aria-label'));
}

function interval(fake: FakeRoadmapApi, name = '2026-6') {
  return fake.draft?.document.spec.intervals.find(each => each.name === name);
}

async function type(field: HTMLElement, text: string) {
  await userEvent.click(field);
  await userEvent.paste(text);
}

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T10:00:00Z'));
});
afterEach(() => jest.restoreAllMocks());

describe('planning', () => {
  it('is for those with a role on the service', async () => {
    renderService({
      api: FakeRoadmapApi.postgres().api(),
      query: '?edit=1',
      reader: 'user:default/guest',
    });
    expect(
      await screen.findByRole('heading', { name: /^Interval 2026-6/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Plan' }),
    ).not.toBeInTheDocument();
  });

  it('adds an item, moves it over the line by keyboard, and publishes what readers are told', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api() });
    await userEvent.click(await screen.findByRole('button', { name: 'Plan' }));
    await type(
      await screen.findByRole('textbox', { name: 'New item below the line' }),
      'Encrypted backups',
    );
    await userEvent.keyboard('{Enter}');

    const goal = screen.getByRole('textbox', { name: 'User-centric goal' });
    expect(goal).toHaveFocus();
    await userEvent.paste('Lose no sleep over a stolen disk.');
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a stakeholder' }),
    );
    await type(
      screen.getByRole('textbox', { name: 'Who' }),
      'group:default/payments',
    );
    await type(
      screen.getByRole('textbox', { name: 'New deliverable' }),
      'Keys per database',
    );
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Deliverable status' }),
      'In progress',
    );
    await userEvent.keyboard('{Escape}');
    const edit = screen.getByRole('button', { name: 'Edit Encrypted backups' });
    expect(edit).toHaveFocus();

    // Below the line it comes second; two steps up, the second over the line.
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await projectsIn(BELOW)).toEqual([
      'Encrypted backups',
      'Read replicas per region',
    ]);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await projectsIn(ABOVE)).toEqual([
      'Point-in-time recovery',
      'Major upgrades without downtime',
      'Encrypted backups',
    ]);
    expect(
      screen.getByText('Encrypted backups: above the line, place 3 of 3'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Edit Encrypted backups' }),
    ).toHaveFocus();

    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(interval(fake)?.committed[2]).toEqual({
      key: 'encrypted-backups',
      project: 'Encrypted backups',
      goal: 'Lose no sleep over a stolen disk.',
      stakeholders: [{ ref: 'group:default/payments', kind: 'user' }],
      deliverables: [
        {
          key: 'keys-per-database',
          text: 'Keys per database',
          status: 'in-progress',
        },
      ],
    });

    await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
    const dialog = within(await screen.findByRole('dialog'));
    const digest = within(await dialog.findByRole('list', { name: 'Changes' }));
    expect(
      digest.getByText('"Encrypted backups" is new, above the line.'),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('Reaches 4 subscribers; 1 component stands on it.'),
    ).toBeInTheDocument();
    const publish = dialog.getByRole('button', { name: 'Publish' });
    expect(publish).toBeDisabled();
    await type(dialog.getByRole('textbox', { name: /Why/ }), 'Auditors asked.');
    await userEvent.click(publish);
    expect(
      await screen.findByRole('button', { name: 'Plan' }),
    ).toBeInTheDocument();
    expect(fake.newest?.message).toBe('Auditors asked.');
    expect(fake.newest?.document.spec.intervals[0].committed).toHaveLength(3);
  });

  it('takes steps back and does them again, typing in one field as one', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api(), query: '?edit=1&item=2026-6/pitr' });
    const project = await screen.findByRole('textbox', { name: 'Project' });
    await userEvent.clear(project);
    expect(screen.getByText('This cannot be empty.')).toBeInTheDocument();
    await userEvent.type(project, 'Undo');
    await userEvent.click(
      screen.getByRole('button', { name: 'Move Undo down' }),
    );
    expect(await projectsIn(ABOVE)).toEqual([
      'Major upgrades without downtime',
      'Undo',
    ]);
    const tools = within(screen.getByRole('toolbar', { name: 'Tools' }));
    await userEvent.click(tools.getByRole('button', { name: 'Undo' }));
    await userEvent.click(tools.getByRole('button', { name: 'Undo' }));
    expect(await projectsIn(ABOVE)).toEqual([
      'Point-in-time recovery',
      'Major upgrades without downtime',
    ]);
    expect(tools.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await userEvent.click(tools.getByRole('button', { name: 'Redo' }));
    expect(await projectsIn(ABOVE)).toEqual([
      'Undo',
      'Major upgrades without downtime',
    ]);
  });

  it('moves the line, and an item to next and later', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api(), query: '?edit=1&item=2026-6/replicas' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Move the line up' }),
    );
    expect(await projectsIn(BELOW)).toEqual([
      'Major upgrades without downtime',
      'Read replicas per region',
    ]);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Stands' }),
      'Later',
    );
    expect(await projectsIn('Later')).toEqual([
      'Vector search',
      'Read replicas per region',
    ]);
    // It stays open where it went.
    expect(screen.getByRole('textbox', { name: 'Project' })).toHaveValue(
      'Read replicas per region',
    );
    await waitFor(() =>
      expect(fake.draft?.document.spec.later?.map(({ key }) => key)).toEqual([
        'vectors',
        'replicas',
      ]),
    );
  });

  it('changes what is published about dates only with a reason', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api(), query: '?edit=1&item=2026-6/pitr' });
    const target = within(
      await screen.findByRole('region', { name: 'Target date' }),
    );
    const date = target.getByRole('textbox', { name: 'Target date' });
    await userEvent.clear(date);
    await userEvent.paste('2027-01');
    const set = target.getByRole('button', { name: 'Set the date' });
    expect(set).toBeDisabled();
    await type(
      target.getByRole('textbox', { name: /Why it changes/ }),
      'Disks are late',
    );
    await userEvent.click(set);
    await waitFor(() =>
      expect(interval(fake)?.dateChanges).toContainEqual({
        item: 'pitr',
        field: 'target',
        from: '2026-12',
        to: '2027-01',
        reason: 'Disks are late',
        on: '2026-11-21',
      }),
    );
    expect(interval(fake)?.committed[0].target).toEqual({
      date: '2027-01',
      resolution: 'month',
    });
  });

  it('plans the next interval, which stays invisible until it is started', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api(), query: '?edit=1' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add an interval' }),
    );
    const panel = within(
      await screen.findByRole('region', { name: 'Interval 2026-7' }),
    );
    expect(panel.getByText('draft, invisible to readers')).toBeInTheDocument();
    expect(
      panel.getByRole('button', { name: 'Start the interval' }),
    ).toBeDisabled();
    await type(panel.getByRole('textbox', { name: 'Features, %' }), '60');
    await type(
      screen.getByRole('textbox', { name: 'New item above the line' }),
      'Faster restores',
    );
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(interval(fake, '2026-7')).toMatchObject({
        state: 'draft',
        balance: { feature: 60 },
        committed: [{ project: 'Faster restores' }],
      }),
    );
  });

  it('publishes nothing when nothing has changed for readers, and says why', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api(), query: '?edit=1' });
    // Nothing has been changed at all.
    const open = await screen.findByRole('button', { name: 'Publish…' });
    expect(open).toBeDisabled();
    expect(
      screen.getByText('Nothing has been changed yet.'),
    ).toBeInTheDocument();

    // What is added is a draft, which readers do not see.
    await userEvent.click(
      screen.getByRole('button', { name: 'Add an interval' }),
    );
    await userEvent.click(open);
    const dialog = within(await screen.findByRole('dialog'));
    await type(dialog.getByRole('textbox', { name: /^Why/ }), 'Next interval');
    expect(
      await dialog.findByText('Nothing changes for readers.'),
    ).toBeVisible();
    const publish = dialog.getByRole('button', { name: 'Publish' });
    expect(publish).toBeDisabled();
    expect(publish).toHaveAccessibleDescription(
      'There is nothing to publish: readers see no interval that is a draft, and everything else is as they have it.',
    );
  });

  it('is done by keyboard alone, which is never lost', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api() });
    (await screen.findByRole('button', { name: 'Plan' })).focus();
    await userEvent.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { name: /: draft$/ });
    expect(heading).toHaveFocus();

    // The line says where it is, also when it can go no farther.
    screen.getByRole('button', { name: 'Move the line down' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByText('3 items are above the line now'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Move the line up' }),
      ).toHaveFocus(),
    );

    // A row that was added asks for its first field; its neighbour follows one that is removed.
    screen.getByRole('button', { name: 'Edit Retire Legacy Postgres' }).focus();
    await userEvent.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Add a link' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveFocus();
    screen.getByRole('button', { name: 'Remove Links' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Add a link' })).toHaveFocus(),
    );

    // Back on the tab the keyboard is on it, not before the page.
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('button', { name: /plan/i });
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it('says what is wrong while one types, leads to it, and does not publish it', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api(), query: '?edit=1&item=2026-6/pitr' });
    const statuses = await screen.findAllByRole('combobox', {
      name: 'Deliverable status',
    });
    await userEvent.selectOptions(statuses[1], "Won't do");
    const findings = within(screen.getByRole('region', { name: 'Findings' }));
    const finding = await findings.findByRole('button', { name: /reason/ });
    await userEvent.click(
      screen.getByRole('button', { name: 'Done with Point-in-time recovery' }),
    );
    expect(screen.getByText('1 error', { selector: 'li *' })).toBeVisible();
    await userEvent.click(finding);
    expect(
      screen.getByRole('textbox', { name: 'Deliverable 2' }),
    ).toHaveFocus();

    await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(/1 error is in the way/),
    ).toBeInTheDocument();
    await type(dialog.getByRole('textbox', { name: /Why/ }), 'All the same.');
    expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled();
  });

  it('loses nothing when two people plan: both versions, item by item', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api(), query: '?edit=1&item=2026-6/pitr' });
    const theme = await screen.findByRole('textbox', { name: 'Theme' });
    await type(theme, 'Recovery');
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();

    const saved = fake.draft!.document;
    const [active, ...others] = saved.spec.intervals;
    const [pitr, upgrades] = active.committed;
    fake.saveAsAnother({
      ...saved,
      spec: {
        ...saved.spec,
        intervals: [
          {
            ...active,
            committed: [pitr, { ...upgrades, theme: 'Theirs' }],
          },
          ...others,
        ],
      },
    });
    await type(screen.getByRole('textbox', { name: 'Effort' }), '5');

    const dialog = within(await screen.findByRole('dialog'));
    const choice = (name: RegExp) =>
      within(dialog.getByRole('radiogroup', { name }));
    expect(
      choice(/Major upgrades/).getByRole('radio', { name: 'Theirs' }),
    ).toBeChecked();
    expect(
      choice(/Point-in-time/).getByRole('radio', { name: 'Mine' }),
    ).toBeChecked();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Keep what is chosen' }),
    );
    await waitFor(() =>
      expect(
        interval(fake)?.committed.map(item => [item.theme, item.effort]),
      ).toEqual([
        ['Recovery', 5],
        ['Theirs', undefined],
      ]),
    );
  });

  it('begins from nothing', async () => {
    const fake = new FakeRoadmapApi({ state: { source: undefined } });
    renderService({ api: fake.api() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Plan it here' }),
    );
    await waitFor(() =>
      expect(fake.draft?.document).toMatchObject({
        metadata: { name: 'managed-postgres', title: 'Managed PostgreSQL' },
        spec: {
          intervals: [
            {
              name: '2026-1',
              start: '2026-11-21',
              end: '2027-01-01',
              state: 'draft',
            },
          ],
        },
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Start the interval' }),
    );
    await waitFor(() =>
      expect(fake.draft?.document.spec.intervals[0].state).toBe('active'),
    );
  });
});
