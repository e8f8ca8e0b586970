import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMatrixEditingApi } from '../../__fixtures__/FakeMatrixEditingApi';
import {
  postgresMatrix,
  postgresWithoutRunbook,
} from '../../__fixtures__/matrices';
import { cellOf, renderService } from './__testUtils__/renderService';

// Whole journeys through a whole app, with a query by role at each step.
jest.setTimeout(180_000);

const PLATFORM = 1;

async function openEditor() {
  const api = new FakeMatrixEditingApi();
  renderService({ api, query: '?edit=1' });
  await screen.findByRole('grid');
  return api;
}

/** A part of the panel beside the grid, opened. */
async function openPart(name: string) {
  const part = screen.getByRole('region', { name });
  const details = part.querySelector('details')!;
  if (!details.open) {
    await userEvent.click(part.querySelector('summary')!);
  }
  return within(part);
}

async function fill(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

const specOf = (api: FakeMatrixEditingApi) => api.draft?.document.spec;
const taskOf = (api: FakeMatrixEditingApi, id: string) =>
  specOf(api)?.tasks.find(task => task.id === id);

describe('the settings of a matrix', () => {
  it('hold review, facts, activities, footnotes and seats, and keep all the rest', async () => {
    const api = await openEditor();
    await userEvent.click(await cellOf(/Take backups/, PLATFORM));
    await userEvent.click(
      screen.getByRole('button', { name: 'Matrix settings' }),
    );
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();

    const review = await openPart('Review');
    await userEvent.click(review.getByRole('button', { name: 'Plan reviews' }));
    await fill(review.getByRole('textbox', { name: 'Due every' }), 'P6M');
    await fill(
      review.getByRole('textbox', { name: 'By' }),
      'group:default/data-sre',
    );

    const facts = await openPart('Facts');
    expect(facts.getByRole('button', { name: 'Remove cni' })).toBeDisabled();
    await fill(facts.getByRole('textbox', { name: 'New fact' }), 'Tier');
    await userEvent.keyboard('{Enter}');
    const paths = facts.getAllByRole('textbox', { name: 'Read from' });
    await fill(paths[1], 'nowhere');
    expect(facts.getByRole('alert')).toHaveTextContent(/begins with/);
    await fill(paths[1], 'spec.lifecycle');
    await fill(
      facts.getAllByRole('textbox', { name: 'When not set' })[0],
      'managed',
    );

    const activities = await openPart('Activities');
    await fill(
      activities.getByRole('textbox', { name: 'New activity' }),
      'Recovery',
    );
    await userEvent.keyboard('{Enter}');

    const footnotes = await openPart('Footnotes');
    await fill(
      footnotes.getByRole('textbox', { name: 'Mark of a new footnote' }),
      '1',
    );
    await userEvent.keyboard('{Enter}');
    await fill(
      footnotes.getByRole('textbox', { name: 'Footnote 1' }),
      'Not on Sundays.',
    );

    const parties = await openPart('Parties');
    await fill(
      parties.getAllByRole('textbox', { name: 'Contact' })[0],
      'https://support.example.com',
    );

    await userEvent.keyboard('{Escape}');
    expect(await cellOf(/Take backups/, PLATFORM)).toHaveFocus();
    const today = new Date().toISOString().slice(0, 10);
    await waitFor(() =>
      expect(api.draft?.document).toEqual({
        ...postgresMatrix,
        spec: {
          ...postgresMatrix.spec,
          review: { last: today, every: 'P6M', by: 'group:default/data-sre' },
          facts: [
            {
              id: 'cni',
              path: 'metadata.annotations.plinth/cni',
              default: 'managed',
            },
            { id: 'tier', title: 'Tier', path: 'spec.lifecycle' },
          ],
          activities: [{ id: 'recovery', title: 'Recovery' }],
          footnotes: { '1': 'Not on Sundays.' },
          parties: postgresMatrix.spec.parties.map(party =>
            party.id === 'provider'
              ? { ...party, contact: 'https://support.example.com' }
              : party,
          ),
        },
      }),
    );
  });
});

describe('the details of a task', () => {
  it('say which controls it serves, which duties from below it answers, its activity and footnotes', async () => {
    const api = new FakeMatrixEditingApi();
    api.saveAsAnother({
      ...postgresMatrix,
      spec: {
        ...postgresMatrix.spec,
        activities: [{ id: 'recovery', title: 'Recovery' }],
        footnotes: { '1': 'Not on Sundays.' },
      },
    });
    renderService({ api, query: '?edit=1' });
    await userEvent.click(await cellOf(/Take backups/, PLATFORM));

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Activity' }),
      'Recovery',
    );
    const platform = within(
      screen.getByRole('region', { name: 'Data platform' }),
    );
    await userEvent.click(
      platform.getByRole('button', { name: '1: Not on Sundays.' }),
    );

    const controls = await openPart('Controls');
    const control = controls.getByRole('textbox', { name: 'Id of a control' });
    await fill(control, 'nist-800-53-r5:cp-9, iso-27001:a.8.13');
    await userEvent.keyboard('{Enter}');
    await fill(control, 'nist-800-53-r5:cp-9');
    expect(controls.getByText('This is there already.')).toBeInTheDocument();
    await userEvent.click(
      controls.getByRole('button', { name: 'Remove iso-27001:a.8.13' }),
    );

    const duties = await openPart('Duties from below');
    await userEvent.click(
      duties.getByRole('button', { name: 'Answer a duty…' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: /“Take backups”/ }),
    );
    expect(dialog.getByRole('button', { name: 'Add' })).toBeDisabled();
    const duty = await dialog.findByRole('combobox', {
      name: 'Duty of its customer',
    });
    expect(
      within(duty)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual([
      'not chosen',
      'Logging: change',
      'Data: change',
      'Data: recovery',
    ]);
    await userEvent.selectOptions(duty, 'Data: recovery');
    await userEvent.click(dialog.getByRole('button', { name: 'Add' }));

    const before = postgresMatrix.spec.tasks.find(
      ({ id }) => id === 'take-backups',
    )!;
    await waitFor(() =>
      expect(taskOf(api, 'take-backups')).toEqual({
        ...before,
        activity: 'recovery',
        assignments: { platform: { involvement: 'RA', marks: ['1'] } },
        controls: ['nist-800-53-r5:cp-9'],
        discharges: [
          {
            service: 'platformservice:default/openshift-on-aws',
            task: 'data.recovery',
          },
        ],
      }),
    );
  });

  it('name conditions on facts: a new one, another one in its place, none', async () => {
    const api = await openEditor();
    await userEvent.click(await cellOf(/Take backups/, PLATFORM));
    const cases = await openPart('Variants and conditions');
    await userEvent.click(
      cases.getByRole('button', { name: 'New condition…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Comparison' }),
      'is one of',
    );
    await fill(dialog.getByRole('textbox', { name: 'Value' }), 'own, custom');
    await userEvent.click(dialog.getByRole('button', { name: 'Edit this' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await userEvent.click(await cellOf(/Take backups/, PLATFORM));
    await userEvent.keyboard('{Delete}');
    const when = { cni: { $in: ['own', 'custom'] } };
    await waitFor(() =>
      expect(taskOf(api, 'take-backups')?.overrides).toEqual([
        { when, assignments: { platform: { involvement: '' } } },
      ]),
    );

    await userEvent.click(await cellOf(/Network plugin incidents/, PLATFORM));
    const own = await openPart('Variants and conditions');
    await fill(own.getByRole('textbox', { name: 'Note' }), 'Own plugin.');
    await userEvent.click(
      own.getByRole('button', { name: 'Change the condition…' }),
    );
    const change = within(await screen.findByRole('dialog'));
    expect(change.getByRole('textbox', { name: 'Value' })).toHaveValue(
      'custom',
    );
    await userEvent.selectOptions(
      change.getByRole('combobox', { name: 'Comparison' }),
      'is set',
    );
    await userEvent.click(change.getByRole('button', { name: 'Take it' }));
    await waitFor(() =>
      expect(taskOf(api, 'plugin-incidents')?.overrides).toMatchObject([
        { when: { cni: { $exists: true } }, note: 'Own plugin.' },
      ]),
    );
    await userEvent.click(
      own.getByRole('button', { name: /^Remove: if cni is set/ }),
    );
    await waitFor(() =>
      expect(taskOf(api, 'plugin-incidents')).not.toHaveProperty('overrides'),
    );
  });
});

describe('a finding', () => {
  it('is suppressed where it stands, with a reason and an end, and taken back', async () => {
    const api = new FakeMatrixEditingApi();
    api.saveAsAnother(postgresWithoutRunbook);
    renderService({ api, query: '?edit=1' });
    await screen.findByRole('grid');
    const findings = within(screen.getByRole('region', { name: 'Findings' }));
    const suppress = await findings.findByRole('button', {
      name: /^Suppress… W14: The consumer does "Take backups"/,
    });
    suppress.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Suppress W14 for a while' }),
    );
    const submit = dialog.getByRole('button', { name: 'Suppress' });
    expect(submit).toBeDisabled();
    await fill(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'It is being written.',
    );
    expect(submit).toBeDisabled();
    await fill(dialog.getByLabelText(/Until/), '2020-01-01');
    expect(submit).toBeDisabled();
    await fill(dialog.getByLabelText(/Until/), '2099-12-31');
    await userEvent.click(submit);

    const list = await screen.findByRole('region', {
      name: 'Suppressed for a while',
    });
    await waitFor(() => expect(list).toHaveFocus());
    expect(list).toHaveTextContent(
      /W14 Take backups: It is being written\..*2099/,
    );
    expect(suppress).not.toBeInTheDocument();
    await waitFor(() =>
      expect(specOf(api)?.suppressions).toEqual([
        {
          rule: 'W14',
          task: 'take-backups',
          reason: 'It is being written.',
          until: '2099-12-31',
        },
      ]),
    );

    await userEvent.click(
      within(list).getByRole('button', { name: /^Take back W14/ }),
    );
    expect(
      await findings.findByRole('button', { name: /^Suppress… W14/ }),
    ).toBeInTheDocument();
    await waitFor(() => expect(specOf(api)).not.toHaveProperty('suppressions'));
  });

  it('leads to the part of the settings that it is about', async () => {
    const api = new FakeMatrixEditingApi();
    api.saveAsAnother({
      ...postgresMatrix,
      spec: {
        ...postgresMatrix.spec,
        review: { last: '2020-01-01', every: 'P1Y' },
      },
    });
    renderService({ api, query: '?edit=1' });
    await userEvent.click(
      await screen.findByRole('button', { name: /^The matrix was reviewed/ }),
    );
    const review = within(screen.getByRole('region', { name: 'Review' }));
    expect(review.getByLabelText('Last gone through on')).toHaveFocus();
    await userEvent.click(
      review.getByRole('button', { name: 'Reviewed today' }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /^The matrix was reviewed/ }),
      ).not.toBeInTheDocument(),
    );
  });
});
