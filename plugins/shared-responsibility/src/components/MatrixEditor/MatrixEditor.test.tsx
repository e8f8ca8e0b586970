import { Entity } from '@backstage/catalog-model';
import { toAssignment } from '@plinth/backstage-plugin-shared-responsibility-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMatrixEditingApi } from '../../__fixtures__/FakeMatrixEditingApi';
import { postgresMatrix } from '../../__fixtures__/matrices';
import { cellOf, renderService, service } from './__testUtils__/renderService';

// Whole journeys through a whole app, with a query by role at each step.
jest.setTimeout(180_000);

/** The browser of the tests cannot read files. */
function csvFile(text: string): File {
  return Object.assign(new File([text], 'matrix.csv'), {
    text: async () => text,
  });
}

const PLATFORM = 1;
const CONSUMER = 2;

function savedTask(api: FakeMatrixEditingApi, id: string) {
  return api.draft?.document.spec.tasks.find(task => task.id === id);
}

function lettersOf(api: FakeMatrixEditingApi, id: string, party: string) {
  return toAssignment(savedTask(api, id)?.assignments[party]).involvement;
}

describe('the editor of a matrix', () => {
  it('is for those with a role on the service', async () => {
    renderService({
      api: new FakeMatrixEditingApi(),
      groups: ['group:default/payments'],
      query: '?edit=1&section=disputes',
    });
    expect(
      await screen.findByRole('tab', { name: 'Revisions' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: 'Disputes' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('moves a task from one party to another with the keyboard, saves by itself and publishes with the diff', async () => {
    const api = new FakeMatrixEditingApi();
    renderService({ api });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));

    await userEvent.click(await cellOf(/Take backups/, PLATFORM));
    await userEvent.keyboard('{Delete}{ArrowRight}a');
    expect(await cellOf(/Take backups/, CONSUMER)).toHaveTextContent(
      'Aaccountable',
    );
    expect(await cellOf(/Take backups/, CONSUMER)).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    expect(await cellOf(/Take backups/, CONSUMER)).toHaveTextContent('no part');
    await userEvent.keyboard('{Control>}z{/Control}');

    await userEvent.keyboard('r{Enter}');
    // Without letters in the default there was no duty; now there is a field.
    const details = within(
      screen.getByRole('region', { name: 'Details of Take backups' }),
    );
    const duty = within(
      details.getByRole('region', { name: 'Product team' }),
    ).getByRole('textbox', { name: 'Duty in words' });
    expect(duty).toHaveFocus();
    await userEvent.paste('Take them nightly.');
    await userEvent.keyboard('{Escape}');
    expect(await cellOf(/Take backups/, CONSUMER)).toHaveFocus();

    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(lettersOf(api, 'take-backups', 'platform')).toBe('');
    expect(savedTask(api, 'take-backups')?.assignments.consumer).toEqual({
      involvement: 'RA',
      duty: 'Take them nightly.',
    });

    await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
    const dialog = within(await screen.findByRole('dialog'));
    const consumer = within(
      await dialog.findByRole('region', { name: 'Product team' }),
    );
    expect(consumer.getByText('comes to them')).toBeInTheDocument();
    expect(
      consumer.getByText(/Reaches 3 components of 2 teams/),
    ).toBeInTheDocument();
    const publish = dialog.getByRole('button', { name: 'Publish' });
    expect(publish).toBeDisabled();
    await userEvent.click(dialog.getByRole('textbox', { name: /Why/ }));
    await userEvent.paste('Teams know their data.');
    await userEvent.click(publish);
    expect(
      await screen.findByRole('button', { name: 'Edit' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Revision 13 is published.'),
    ).toBeInTheDocument();
    expect(api.published).toEqual([{ message: 'Teams know their data.' }]);
  });

  it('says what is wrong while one types, leads to it, and does not publish it', async () => {
    const api = new FakeMatrixEditingApi();
    renderService({ api, query: '?edit=1' });
    await userEvent.click(await cellOf(/Take backups/, CONSUMER));
    await userEvent.keyboard('a');
    const findings = within(screen.getByRole('region', { name: 'Findings' }));
    const finding = await findings.findByRole('button', {
      name: /"Take backups" has 2 accountable parties/,
    });
    await userEvent.click(await cellOf(/Test a restore/, PLATFORM));
    await userEvent.click(finding);
    expect(
      screen.getByRole('region', { name: 'Details of Take backups' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Publish…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(/1 error is in the way/),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('textbox', { name: /Why/ }));
    await userEvent.paste('All the same.');
    expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled();
  });

  it('adds and moves tasks with the keyboard, and edits what a variant changes', async () => {
    const api = new FakeMatrixEditingApi();
    renderService({ api, query: '?edit=1' });
    await userEvent.click(await cellOf(/Take backups/, PLATFORM));
    await userEvent.keyboard('n');
    const title = screen.getByRole('textbox', { name: 'Task' });
    expect(title).toHaveFocus();
    await userEvent.clear(title);
    expect(screen.getByText('This cannot be empty.')).toBeInTheDocument();
    await userEvent.paste('Size the volume');
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(
      screen.getByRole('rowheader', { name: /Size the volume/ }),
    ).toHaveFocus();
    await waitFor(() =>
      expect(api.draft?.document.spec.tasks.map(task => task.title)).toEqual([
        'Test a restore',
        'Size the volume',
        'Take backups',
        'Network plugin incidents',
        'Rotate keys',
      ]),
    );

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What is edited' }),
      'variant self-service',
    );
    expect(await cellOf(/Take backups/, PLATFORM)).toHaveTextContent(
      'as in the default',
    );
    await userEvent.click(await cellOf(/Take backups/, CONSUMER));
    await userEvent.keyboard('i');
    await waitFor(() =>
      expect(savedTask(api, 'take-backups')?.overrides).toEqual([
        {
          variant: 'self-service',
          assignments: { consumer: { involvement: 'I' } },
        },
      ]),
    );
    expect(lettersOf(api, 'take-backups', 'consumer')).toBe('');
  });

  it('loses nothing when two people edit: both versions, task by task', async () => {
    const api = new FakeMatrixEditingApi();
    renderService({ api, query: '?edit=1' });
    await userEvent.click(await cellOf(/Take backups/, CONSUMER));
    await userEvent.keyboard('i');
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();

    const [restore, ...others] = api.draft!.document.spec.tasks;
    api.saveAsAnother({
      ...postgresMatrix,
      spec: {
        ...postgresMatrix.spec,
        tasks: [{ ...restore, title: 'Test a restore every month' }, ...others],
      },
    });
    await userEvent.keyboard('c');

    const dialog = within(await screen.findByRole('dialog'));
    const choice = (name: RegExp) =>
      within(dialog.getByRole('radiogroup', { name }));
    expect(
      choice(/Test a restore/).getByRole('radio', { name: 'Theirs' }),
    ).toBeChecked();
    expect(
      choice(/Take backups/).getByRole('radio', { name: 'Mine' }),
    ).toBeChecked();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Keep what is chosen' }),
    );
    await waitFor(() =>
      expect(lettersOf(api, 'take-backups', 'consumer')).toBe('CI'),
    );
    expect(savedTask(api, 'restore-test')?.title).toBe(
      'Test a restore every month',
    );
  });

  it('stays open on what one is doing when somebody else publishes', async () => {
    const api = new FakeMatrixEditingApi();
    const subscribe: jest.Mock = jest.fn(() => ({ unsubscribe: () => {} }));
    renderService({ api, signals: { subscribe } });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    await cellOf(/Take backups/, PLATFORM);
    const grid = screen.getByRole('grid');

    const getRevision = jest.spyOn(api, 'getMatrixRevision');
    api.publishAsAnother('Reviewed.');
    const [, tell] = subscribe.mock.lastCall!;
    tell({ action: 'document-changed', documentId: 'matrix-of-postgres' });
    await waitFor(
      () =>
        expect(getRevision).toHaveBeenCalledWith(
          'platformservice:default/managed-postgres',
          13,
        ),
      { timeout: 10_000 },
    );
    expect(screen.getByRole('grid')).toBe(grid);
  });

  it('says why it is not saved, and tries again', async () => {
    const api = new FakeMatrixEditingApi();
    api.failure = new Error('The database is away.');
    renderService({ api, query: '?edit=1' });
    await userEvent.click(await cellOf(/Take backups/, CONSUMER));
    await userEvent.keyboard('i');
    expect(
      await screen.findByText(/Not saved: The database is away\./),
    ).toBeInTheDocument();
    api.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(lettersOf(api, 'take-backups', 'consumer')).toBe('I');
  });

  it('begins from nothing: with an example, or with a file that is shown first', async () => {
    const unwritten: Entity = {
      ...service,
      metadata: { ...service.metadata, name: 'unwritten', title: 'Unwritten' },
    };
    const api = new FakeMatrixEditingApi({ source: undefined });
    const { unmount } = renderService({ api, entity: unwritten });
    expect(
      await screen.findByText(/kind: ResponsibilityMatrix/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Import a file…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.upload(
      dialog.getByLabelText('Choose a file', { selector: 'input' }),
      csvFile('What;Where;Ops'),
    );
    expect(await dialog.findByText('4 tasks were understood.')).toBeVisible();
    expect(dialog.getByText(/"maybe" is not a letter/)).toBeInTheDocument();
    expect(
      dialog.getByRole('combobox', { name: 'Ops is taken as' }),
    ).toHaveDisplayValue('the party platform');
    expect(api.draft).toBeUndefined();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Take it into the draft' }),
    );
    await waitFor(() => expect(api.draft?.document).toEqual(postgresMatrix));
    unmount();

    const empty = new FakeMatrixEditingApi({ source: undefined });
    renderService({ api: empty, entity: unwritten });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Write it here' }),
    );
    await waitFor(() =>
      expect(empty.draft?.document.metadata).toEqual({
        name: 'unwritten',
        title: 'Unwritten',
      }),
    );
    expect(
      empty.draft?.findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });
});

describe('a table that is not understood', () => {
  it('is read again with what the reader says about its columns', async () => {
    const api = new FakeMatrixEditingApi();
    api.needsMapping = true;
    renderService({ api, query: '?edit=1' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Import a file…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.upload(
      dialog.getByLabelText('Choose a file', { selector: 'input' }),
      csvFile('Was;Thema;Betrieb;DBA\nSichern;Sicherung;macht;hilft'),
    );
    expect(
      await dialog.findByText('Nothing could be understood.'),
    ).toBeVisible();
    const take = dialog.getByRole('button', {
      name: 'Take it into the draft',
    });
    expect(take).toBeDisabled();
    const again = dialog.getByRole('button', {
      name: 'Read it again like this',
    });
    expect(again).toBeDisabled();

    for (const [column, meaning] of [
      ['Was', 'the task'],
      ['Thema', 'the area'],
      ['Betrieb', 'the party platform'],
      ['DBA', 'a party of its own'],
    ]) {
      await userEvent.selectOptions(
        dialog.getByRole('combobox', { name: `${column} is taken as` }),
        meaning,
      );
    }
    await userEvent.click(again);
    expect(await dialog.findByText('4 tasks were understood.')).toBeVisible();
    expect(api.mappings).toEqual([
      undefined,
      {
        layout: 'raci',
        fields: { task: 'Was', area: 'Thema' },
        parties: { Betrieb: 'platform', DBA: 'dba' },
      },
    ]);
    expect(take).toBeEnabled();
  });
});

describe('the source of a matrix', () => {
  it('is changed only when that is confirmed, and asked for when two sources disagree', async () => {
    const api = new FakeMatrixEditingApi({
      source: { type: 'git', url: 'https://git.example.com/matrix.yaml' },
      readOnly: 'git',
      sourceEtag: 's1',
    });
    const { unmount } = renderService({ api });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Edit here instead of in Git…',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/All revisions stay/)).toBeInTheDocument();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Change the source' }),
    );
    await waitFor(() => expect(api.sources).toEqual(['database']));
    unmount();

    const torn = new FakeMatrixEditingApi({
      source: { type: 'database' },
      readOnly: 'disagreement',
      sourceEtag: 's2',
      disagreement: {
        stored: 'database',
        annotation: './responsibility.yaml',
        message: 'The catalog file names a file again.',
      },
    });
    renderService({ api: torn });
    const question = within(
      await screen.findByRole('region', {
        name: 'Where is this document kept?',
      }),
    );
    expect(question.getByText(/\.\/responsibility\.yaml/)).toHaveTextContent(
      'Chosen here: edited in the browser.',
    );
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      question.getByRole('button', { name: 'Keep it in Git' }),
    );
    await waitFor(() => expect(torn.sources).toEqual(['git']));
  });
});
