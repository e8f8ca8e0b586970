import { useRef, useState } from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useKeepFocus } from './useKeepFocus';

function Lines() {
  const root = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState(['one', 'two', 'three']);
  const [isOpen, setOpen] = useState(false);
  const [isAtTop, setAtTop] = useState(false);
  useKeepFocus(root);
  if (isOpen) {
    return <div ref={root} />;
  }
  return (
    <>
      <div ref={root}>
        <div>
          <button disabled={isAtTop} onClick={() => setAtTop(true)}>
            Up
          </button>
          <button>Down</button>
        </div>
        <ul>
          {lines.map(line => (
            <li key={line}>
              {line}
              <button onClick={() => setLines(lines.filter(l => l !== line))}>
                Remove {line}
              </button>
            </li>
          ))}
        </ul>
        <input aria-label="New line" />
      </div>
      <button onClick={() => setOpen(true)}>Elsewhere</button>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

describe('useKeepFocus', () => {
  it('goes to the neighbour of what is removed, and on when none is left', async () => {
    render(<Lines />);
    await userEvent.click(button('Remove two'));
    await waitFor(() => expect(button('Remove three')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(button('Remove one')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    // The list is empty: what stands before it.
    await waitFor(() => expect(button('Up')).toHaveFocus());
  });

  it('goes to the neighbour of what cannot be used any more', async () => {
    render(<Lines />);
    await userEvent.click(button('Up'));
    await waitFor(() => expect(button('Down')).toHaveFocus());
  });

  it('lets go whoever has left', async () => {
    render(<Lines />);
    await userEvent.click(button('Remove two'));
    await waitFor(() => expect(button('Remove three')).toHaveFocus());
    await userEvent.click(button('Elsewhere'));
    expect(document.body).toHaveFocus();
  });
});
