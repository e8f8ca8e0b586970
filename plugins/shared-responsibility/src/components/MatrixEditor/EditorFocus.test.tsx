import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMatrixEditingApi } from '../../__fixtures__/FakeMatrixEditingApi';
import {
  postgresMatrix,
  postgresWithoutRunbook,
} from '../../__fixtures__/matrices';
import { openPart } from './__testUtils__/openPart';
import { cellOf, renderService } from './__testUtils__/renderService';

// Whole journeys through a whole app, with a query by role at each step.
jest.setTimeout(180_000);

const PLATFORM = 1;

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function press(element: HTMLElement) {
  element.focus();
  await userEvent.keyboard('{Enter}');
}

async function openSettings(api: FakeMatrixEditingApi) {
  renderService({ api, query: '?edit=1' });
  await press(await screen.findByRole('button', { name: 'Matrix settings' }));
}

describe('whoever edits a matrix with the keyboard', () => {
  it('begins on the heading of the editor, and of the matrix after it', async () => {
    renderService({ api: new FakeMatrixEditingApi() });
    await press(await screen.findByRole('button', { name: 'Edit' }));
    expect(
      await screen.findByRole('heading', { name: 'Managed PostgreSQL: draft' }),
    ).toHaveFocus();

    await press(button('Close'));
    const matrix = await screen.findByRole('heading', {
      name: /^The platform does/,
    });
    await waitFor(() => expect(matrix).toHaveFocus());
  });

  it('comes back to the matrix out of a dialog, too', async () => {
    const api = new FakeMatrixEditingApi();
    api.saveAsAnother(postgresWithoutRunbook);
    renderService({ api, query: '?edit=1' });
    await press(
      await screen.findByRole('button', { name: 'Discard the draft' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await press(dialog.getByRole('button', { name: 'Discard the draft' }));
    const matrix = await screen.findByRole('heading', {
      name: /^The platform does/,
    });
    await waitFor(() => expect(matrix).toHaveFocus());
  });

  it('stays with a task that moves, goes to the next one when it is removed, and hears both', async () => {
    renderService({ api: new FakeMatrixEditingApi(), query: '?edit=1' });
    await userEvent.click(await cellOf(/Take backups/, PLATFORM));
    await press(button('Move up'));
    expect(button('Move up')).toHaveFocus();
    expect(
      screen.getByText('Take backups: Backup and restore, place 1 of 2'),
    ).toHaveAttribute('role', 'status');

    await press(button('Remove the task'));
    expect(screen.getByRole('rowheader', { name: /Test a/ })).toHaveFocus();
    expect(
      screen.getByText('Take backups is removed. Undo brings it back.'),
    ).toHaveAttribute('role', 'status');

    await press(button('Undo'));
    await press(button('Undo'));
    expect(button('Undo')).toHaveFocus();
    expect(button('Undo')).toHaveAttribute('aria-disabled', 'true');
  });

  it('keeps their place when what they press goes away, or has done its work', async () => {
    const api = new FakeMatrixEditingApi();
    api.saveAsAnother({
      ...postgresWithoutRunbook,
      spec: {
        ...postgresWithoutRunbook.spec,
        activities: [
          { id: 'change', title: 'Change' },
          { id: 'recovery', title: 'Recovery' },
        ],
        suppressions: [
          { rule: 'W14', reason: 'It is written.', until: '2099-12-31' },
        ],
      },
    });
    await openSettings(api);

    const activities = await openPart('Activities');
    await press(activities.getByRole('button', { name: 'Remove Recovery' }));
    await waitFor(() =>
      expect(activities.getByRole('textbox', { name: 'change' })).toHaveFocus(),
    );

    const review = await openPart('Review');
    await press(review.getByRole('button', { name: 'Plan reviews' }));
    const last = review.getByLabelText('Last gone through on');
    await waitFor(() => expect(last).toHaveFocus());
    await userEvent.clear(last);
    await userEvent.type(last, '2020-01-01');
    const today = review.getByRole('button', { name: 'Reviewed today' });
    await press(today);
    expect(today).toHaveFocus();
    expect(today).toHaveAttribute('aria-disabled', 'true');

    await press(button(/^Take back W14/));
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /^Take back W14/ }),
      ).not.toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Findings' })).toContainElement(
        document.activeElement as HTMLElement,
      ),
    );
  });

  it('comes to a button that takes nothing away, and to the reason', async () => {
    await openSettings(new FakeMatrixEditingApi());
    const areas = within(screen.getByRole('region', { name: 'Areas' }));
    const remove = areas.getByRole('button', { name: 'Remove Network' });
    await press(remove);
    expect(remove).toHaveFocus();
    expect(remove).toHaveAttribute('aria-disabled', 'true');
    expect(remove).toHaveAccessibleDescription(
      'Move its tasks to another area first.',
    );
    expect(areas.getByRole('textbox', { name: 'network' })).toHaveValue(
      postgresMatrix.spec.areas[1].title,
    );
  });
});
