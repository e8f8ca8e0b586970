import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ActionButton } from './ActionButton';

function Sending(props: {
  isPending: boolean;
  onClick(): void;
  onSubmit(): void;
}) {
  const { isPending, onClick, onSubmit } = props;
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <input aria-label="Name" />
      <ActionButton type="submit" unavailable={isPending} onClick={onClick}>
        Send
      </ActionButton>
    </form>
  );
}

describe('ActionButton', () => {
  it('stays where the focus is, says that it cannot be pressed, and does nothing', async () => {
    const onClick = jest.fn();
    const onSubmit = jest.fn();
    const { rerender } = render(
      <Sending isPending={false} onClick={onClick} onSubmit={onSubmit} />,
    );
    const button = screen.getByRole('button', { name: 'Send' });
    expect(button).not.toHaveAttribute('aria-disabled');
    await userEvent.click(button);
    expect([onClick, onSubmit].map(fn => fn.mock.calls.length)).toEqual([1, 1]);

    rerender(<Sending isPending onClick={onClick} onSubmit={onSubmit} />);
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    await userEvent.type(screen.getByRole('textbox'), 'a{Enter}');
    expect([onClick, onSubmit].map(fn => fn.mock.calls.length)).toEqual([1, 1]);
  });
});
