import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ConfirmDialog } from './ConfirmDialog';

describe('ConfirmDialog', () => {
  it.each([
    ['can be left', false, 2],
    ['stays until it is known how it ended', true, 0],
  ])('%s', async (_title, isPending, times) => {
    const onClose = jest.fn();
    renderInTestApp(
      <ConfirmDialog
        title="Discard the draft?"
        text="For everybody."
        confirm="Discard"
        isPending={isPending}
        onConfirm={jest.fn()}
        onClose={onClose}
      />,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(times);
  });
});
