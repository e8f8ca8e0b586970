import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmDialog } from './ConfirmDialog';
import { FormDialog } from './FormDialog';

const button = (name: string) => screen.findByRole('button', { name });

describe('while what a dialog asked for is on its way', () => {
  it('is a question neither answered again nor left, and says so', async () => {
    const onConfirm = jest.fn();
    const onClose = jest.fn();
    renderInTestApp(
      <ConfirmDialog
        title="Discard the draft?"
        text="It is lost."
        confirm="Discard"
        isPending
        onConfirm={onConfirm}
        onClose={onClose}
      />,
    );
    for (const name of ['Discard', 'Cancel']) {
      expect(await button(name)).toHaveAttribute('aria-disabled', 'true');
      await userEvent.click(await button(name));
    }
    await userEvent.keyboard('{Escape}');
    expect(onConfirm).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is a form not sent again, and says so', async () => {
    const onSubmit = jest.fn();
    renderInTestApp(
      <FormDialog
        title="Ask"
        submit="Send"
        ready
        isPending
        onSubmit={onSubmit}
        onClose={() => {}}
      >
        <input aria-label="Need" />
      </FormDialog>,
    );
    expect(await button('Send')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(await button('Send'));
    await userEvent.type(screen.getByRole('textbox'), 'Metrics{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
