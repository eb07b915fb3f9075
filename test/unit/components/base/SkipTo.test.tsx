import { fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { SkipTo } from '../../../../components/base/SkipTo.tsx';
import { show } from '../show.tsx';

it('leads to the first button there that the Tab key stops at', () => {
  show(
    <main>
      <SkipTo to="foot" words="To the foot" />
      <button type="button">Between</button>
      <footer id="foot">
        <button type="button" disabled>
          Off
        </button>
        <button type="button" tabIndex={-1}>
          In a list
        </button>
        <button type="button" tabIndex={0}>
          There
        </button>
      </footer>
    </main>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'To the foot' }));
  expect(document.activeElement?.textContent).toBe('There');
});
