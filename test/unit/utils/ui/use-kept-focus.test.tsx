import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { useKeptFocus } from '../../../../utils/ui/use-kept-focus.ts';

/** A button that goes once it is pressed. */
function Page() {
  const [isThere, setThere] = useState(true);
  useKeptFocus(homeOf);
  return (
    <main>
      <button type="button">Home</button>
      <p>
        {isThere && (
          <button type="button" onClick={() => setThere(false)}>
            Undo
          </button>
        )}
      </p>
      <button type="button" onClick={() => setThere(false)}>
        Elsewhere
      </button>
    </main>
  );
}

const homeOf = (left: Element) => (left.matches('p') ? screen.getByText('Home') : null);

it('what had the focus is gone: it goes home', async () => {
  render(<Page />);
  screen.getByText('Undo').focus();
  fireEvent.click(screen.getByText('Undo'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Home')));
});

it('the focus that is elsewhere stays, and one that the user has taken away comes back no more', async () => {
  render(<Page />);
  screen.getByText('Undo').focus();
  screen.getByText('Elsewhere').focus();
  fireEvent.click(screen.getByText('Elsewhere'));
  await waitFor(() => expect(screen.queryByText('Undo')).toBeNull());
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(screen.getByText('Elsewhere'));
});
