import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeRoadmapApi } from '../../__fixtures__/FakeRoadmapApi';
import { renderService } from '../../__testUtils__/renderService';

// Whole journeys through a whole app, with a query by role at each step.
jest.setTimeout(180_000);

function activeLines(fake: FakeRoadmapApi) {
  return fake.newest?.document.spec.intervals
    .find(({ state }) => state === 'active')
    ?.committed.flatMap(({ deliverables = [] }) => deliverables);
}

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T10:00:00Z'));
});
afterEach(() => jest.restoreAllMocks());

describe('the weekly review', () => {
  it('goes through every open line by keyboard and saves all of it in one step', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Review the week' }),
    );
    const line = (name: string) => screen.findByRole('group', { name });

    // Done lines are not asked about. The keyboard is where the line is.
    expect(await line('Restore to any minute')).toHaveFocus();
    expect(screen.getByText(/^Line 1 of 5/)).toBeInTheDocument();
    await userEvent.keyboard('3');
    expect(await line('Self-service in the portal')).toHaveFocus();
    await userEvent.keyboard('m');
    const note = screen.getByRole('textbox', { name: 'Note' });
    expect(note).toHaveFocus();
    await userEvent.paste('Waits for a designer.');
    await userEvent.keyboard('{Escape}n');

    // What is dropped needs a reason before one goes on.
    expect(await line('Blue/green rehearsal')).toHaveFocus();
    await userEvent.keyboard('8');
    const reason = await screen.findByRole('textbox', { name: /Reason/ });
    expect(reason).toHaveFocus();
    await userEvent.paste('The vendor does it.');
    await userEvent.keyboard('{Escape}{ArrowRight}{ArrowLeft}');
    expect(await line('Blue/green rehearsal')).toHaveFocus();
    expect(screen.getByRole('button', { name: /Won't do/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'To the summary' }),
    );

    expect(
      await screen.findByRole('heading', { name: 'Summary' }),
    ).toHaveFocus();
    const summary = within(
      await screen.findByRole('table', { name: 'Summary' }),
    );
    expect(
      summary.getAllByRole('row').map(row => row.lastChild?.textContent),
    ).toEqual([
      'Said',
      'In progress → Possible delay',
      'No changeWaits for a designer.',
      "At risk → Won't doThe vendor does it.",
      'not answered yet',
      'not answered yet',
    ]);
    const save = screen.getByRole('button', { name: 'Save the review' });
    expect(save).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'No change for the 2 lines that are left',
      }),
    );
    await userEvent.click(save);

    expect(
      await screen.findByRole('button', { name: 'Review the week' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(document.body).not.toHaveFocus());
    expect(screen.getByText('Reviewed today')).toBeInTheDocument();
    expect(fake.revisions).toHaveLength(2);
    expect(activeLines(fake)).toMatchObject([
      { key: 'interviews', status: 'done' },
      {
        key: 'restore',
        status: 'possible-delay',
        note: 'load test next week',
        reviewedOn: '2026-11-21',
      },
      {
        key: 'portal',
        status: 'possible-delay',
        note: 'Waits for a designer.',
      },
      { key: 'rehearsal', status: 'wont-do', reason: 'The vendor does it.' },
      { key: 'runbook', status: 'not-started', reviewedOn: '2026-11-21' },
    ]);
  });

  it('asks before it is left, and keeps what was said when somebody else was faster', async () => {
    const fake = FakeRoadmapApi.postgres();
    const api = fake.api();
    renderService({
      api: {
        ...api,
        reviewRoadmap: async () => {
          throw Object.assign(new Error('Somebody else was faster.'), {
            statusCode: 412,
          });
        },
      },
      query: '?review=1&line=summary',
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'No change for the 5 lines that are left',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the review' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'What was said so far is kept',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
    expect(
      await screen.findByRole('dialog', { name: 'Leave the review?' }),
    ).toBeInTheDocument();
  });

  it('of a roadmap in Git says only that nothing has changed', async () => {
    const fake = FakeRoadmapApi.postgres({
      source: { type: 'git', url: 'https://example.com/roadmap.yaml' },
      readOnly: 'git',
    });
    renderService({ api: fake.api(), query: '?review=1' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'No change for all lines' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Review the week' }),
    ).toBeInTheDocument();
    expect(activeLines(fake)?.map(({ status }) => status)).toEqual([
      'done',
      'in-progress',
      'possible-delay',
      'at-risk',
      'not-started',
    ]);
    expect(
      screen.queryByRole('button', { name: 'Plan' }),
    ).not.toBeInTheDocument();
  });
});
