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
  return (
    <>
      <div ref={root}>
        {isOpen ? (
          <button>Still here</button>
        ) : (
          <>
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
                  <button
                    onClick={() => setLines(lines.filter(l => l !== line))}
                  >
                    Remove {line}
                  </button>
                </li>
              ))}
            </ul>
            <input aria-label="New line" />
          </>
        )}
      </div>
      {!isOpen && <button onClick={() => setOpen(true)}>Elsewhere</button>}
    </>
  );
}

/** What a button opens is there later. */
function Loading(props: { isLoaded: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useKeepFocus(root);
  return (
    <>
      <div ref={root}>
        {!isOpen && <button onClick={() => setOpen(true)}>Open</button>}
        {isOpen && props.isLoaded && <button>Result</button>}
      </div>
      <p>Elsewhere</p>
    </>
  );
}

/** A closed part, and something that goes away beside it. */
function Parts() {
  const root = useRef<HTMLDivElement>(null);
  const [isThere, setThere] = useState(true);
  useKeepFocus(root);
  return (
    <div ref={root}>
      <details>
        <input aria-label="Inside" />
      </details>
      {isThere && <button onClick={() => setThere(false)}>Remove</button>}
      <button>After</button>
    </div>
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
    expect(button('Still here')).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  it('goes to what comes later', async () => {
    const { rerender } = render(<Loading isLoaded={false} />);
    await userEvent.click(button('Open'));
    rerender(<Loading isLoaded />);
    await waitFor(() => expect(button('Result')).toHaveFocus());
  });

  it('calls nobody back who does something else by now', async () => {
    const { rerender } = render(<Loading isLoaded={false} />);
    await userEvent.click(button('Open'));
    await userEvent.click(screen.getByText('Elsewhere'));
    rerender(<Loading isLoaded />);
    expect(
      await screen.findByRole('button', { name: 'Result' }),
    ).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  it('does not go into a part that is closed', async () => {
    render(<Parts />);
    await userEvent.click(button('Remove'));
    await waitFor(() => expect(button('After')).toHaveFocus());
  });
});
