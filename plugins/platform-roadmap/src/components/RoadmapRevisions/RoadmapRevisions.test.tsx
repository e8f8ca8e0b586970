import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeRoadmapApi } from '../../__fixtures__/FakeRoadmapApi';
import { renderService } from '../../__testUtils__/renderService';

// Whole journeys through a whole app, with a query by role at each step.
jest.setTimeout(180_000);

describe('the history of a roadmap', () => {
  it('lists revisions, tells what changed between two, and the life of a deliverable', async () => {
    const fake = FakeRoadmapApi.postgres();
    const api = fake.api();
    await api.reviewRoadmap(
      'platformservice:default/managed-postgres',
      {
        deliverables: [
          {
            deliverable: 'restore',
            status: 'possible-delay',
            note: 'Disks are late',
          },
        ],
        message: 'Week 4',
      },
      { etag: 'r1' },
    );
    renderService({
      api: {
        ...api,
        getDeliverableHistory: async (serviceRef, deliverable) => ({
          serviceRef,
          deliverable,
          changes: [
            {
              deliverable,
              to: 'in-progress',
              at: '2026-11-10T09:00:00Z',
              revision: 1,
            },
            {
              deliverable,
              from: 'in-progress',
              to: 'possible-delay',
              at: '2026-11-21T09:00:00Z',
              revision: 2,
              why: 'Disks are late',
            },
          ],
        }),
      },
      query: '?view=history',
      reader: 'user:default/guest',
    });
    const revisions = within(
      await screen.findByRole('region', { name: 'Revisions' }),
    );
    expect(
      revisions
        .getAllByRole('rowheader')
        .map(cell => cell.nextSibling?.textContent),
    ).toEqual(['Week 4', 'Week 3']);
    const changes = within(
      await screen.findByRole('list', { name: 'What changed' }),
    );
    expect(
      changes.getByText(
        '"Restore to any minute" of "Point-in-time recovery" is now Possible delay, was In progress: Disks are late.',
      ),
    ).toBeInTheDocument();

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Deliverable' }),
      'Point-in-time recovery: Restore to any minute',
    );
    const life = await screen.findByRole('list', {
      name: 'Life of Point-in-time recovery: Restore to any minute',
    });
    expect(
      within(life)
        .getAllByRole('listitem')
        .map(step => step.textContent),
    ).toEqual([
      'In progress10 Nov 2026 · revision 1',
      'In progress→Possible delay21 Nov 2026 · revision 2Disks are late',
    ]);
  });

  it('is reached from each deliverable', async () => {
    const fake = FakeRoadmapApi.postgres();
    renderService({
      api: {
        ...fake.api(),
        getDeliverableHistory: async (serviceRef, deliverable) => ({
          serviceRef,
          deliverable,
          changes: [
            {
              deliverable,
              to: 'possible-delay',
              at: '2026-11-21T09:00:00Z',
              revision: 1,
            },
          ],
        }),
      },
      reader: 'user:default/guest',
    });
    await userEvent.click(
      await screen.findByRole('link', {
        name: 'Life of Self-service in the portal',
      }),
    );
    expect(
      await screen.findByRole('list', {
        name: 'Life of Point-in-time recovery: Self-service in the portal',
      }),
    ).toHaveTextContent('Possible delay');
    expect(
      screen.getByRole('region', { name: 'The life of a deliverable' }),
    ).toHaveFocus();
    expect(screen.getByRole('tab', { name: 'History' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});
