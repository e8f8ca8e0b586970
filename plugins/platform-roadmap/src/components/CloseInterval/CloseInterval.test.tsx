import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeRoadmapApi } from '../../__fixtures__/FakeRoadmapApi';
import { renderService } from '../../__testUtils__/renderService';

// Whole journeys through a whole app, with a query by role at each step.
jest.setTimeout(180_000);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T10:00:00Z'));
});
afterEach(() => jest.restoreAllMocks());

/** What the number below a word is. */
function outcome(name: string) {
  return within(screen.getByRole('region', { name: 'Outcomes' }))
    .getByText(name)
    .parentElement?.querySelector('dd')?.textContent;
}

describe('closing an interval', () => {
  it('forces a decision for each open deliverable, counts outcomes and takes the retrospective', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({ api: fake.api() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Close the interval…' }),
    );
    const decide = (name: string) =>
      within(
        screen.getByRole('radiogroup', { name: `What becomes of ${name}` }),
      );
    expect(
      await screen.findByText('5 decisions are missing'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Close interval 2026-6' }),
    ).toHaveFocus();
    const send = screen.getByRole('button', { name: 'Close the interval' });
    expect(send).toBeDisabled();
    expect(outcome('Planned')).toBe('6');
    expect(outcome('Not decided')).toBe('5');

    await userEvent.click(
      decide('Restore to any minute').getByRole('radio', { name: 'Done' }),
    );
    await userEvent.click(
      decide('Self-service in the portal').getByRole('radio', {
        name: "Won't do",
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Carry over all that are left' }),
    );
    expect(screen.getByText('1 decision is missing')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('textbox', {
        name: 'Reason: Self-service in the portal',
      }),
    );
    await userEvent.paste('Nobody asked for it.');
    expect(outcome('Delivered')).toBe('2');
    expect(outcome('Carried over')).toBe('3');
    expect(outcome('Dropped')).toBe('1');

    const estimation = within(
      screen.getByRole('group', { name: 'Estimation' }),
    );
    await userEvent.click(
      estimation.getByRole('textbox', { name: 'To improve' }),
    );
    await userEvent.paste('Ask earlier\nSplit the restores');
    await userEvent.click(
      screen.getByRole('button', { name: 'Add an action' }),
    );
    expect(
      screen.getByRole('textbox', { name: 'What is to be done' }),
    ).toHaveFocus();
    await userEvent.paste('Estimate in pairs');
    await userEvent.click(send);

    expect(
      await screen.findByRole('heading', { name: 'No interval is active' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(document.body).not.toHaveFocus());
    const { intervals, next } = fake.newest!.document.spec;
    expect(intervals.find(({ name }) => name === '2026-6')).toMatchObject({
      state: 'closed',
      retrospective: {
        estimation: { toImprove: ['Ask earlier', 'Split the restores'] },
        actions: [{ text: 'Estimate in pairs' }],
      },
    });
    expect(next?.map(({ project }) => project)).toEqual(
      expect.arrayContaining([
        'Major upgrades without downtime',
        'Read replicas per region',
        'Retire Legacy Postgres',
        'Estimate in pairs',
      ]),
    );
  });
});
