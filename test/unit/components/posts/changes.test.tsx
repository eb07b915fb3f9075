import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ChangesBar } from '../../../../components/posts/ChangesBar.tsx';
import { NotifyForm } from '../../../../components/posts/NotifyForm.tsx';
import type { NotifyMode } from '../../../../utils/posts/notify.ts';
import type { ShownChange } from '../../../../utils/posts/shown-change.ts';
import { show } from '../show.tsx';

describe('what is new, above the list', () => {
  function showBar(kinds: readonly ShownChange[], only = false) {
    const [onOnly, onSeen] = [vi.fn(), vi.fn()];
    const { container } = show(<ChangesBar kinds={kinds} only={only} onOnly={onOnly} onSeen={onSeen} />);
    return { container, onOnly, onSeen };
  }

  it('is not there where there is nothing new', () => {
    expect(showBar([]).container.textContent).toBe('');
  });

  it('is said in a line', () => {
    expect(showBar(['changed', 'lost']).container.querySelector('span')?.textContent).toBe(
      'New 1 link lost, 1 changed',
    );
  });

  it.each([false, true])('can be shown alone, or with all others: alone %s', (only) => {
    const { onOnly } = showBar(['changed'], only);
    const button = screen.getByRole('button', { name: 'Show only these' });
    expect(button.getAttribute('aria-pressed')).toBe(String(only));
    fireEvent.click(button);
    expect(onOnly).toHaveBeenCalledExactlyOnceWith(!only);
  });

  it('can all be seen at once', () => {
    const { onSeen } = showBar(['changed']);
    fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }));
    expect(onSeen).toHaveBeenCalledOnce();
  });
});

describe('how the user is told', () => {
  function showForm(mode: NotifyMode, { allowed = true, refused = false } = {}) {
    const [onChange, onAllow] = [vi.fn<(mode: NotifyMode) => void>(), vi.fn()];
    show(
      <NotifyForm mode={mode} allowed={allowed} refused={refused} onChange={onChange} onAllow={onAllow} />,
    );
    return { onChange, onAllow };
  }

  it('is ticked, and can be changed', () => {
    const { onChange } = showForm('badge');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Badge a blue/ }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /^Quiet/ }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('quiet');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what the browser lacks where it is synced from another machine', () => {
    const { onAllow } = showForm('notify', { allowed: false });
    expect(screen.getByText(/^This browser does not let Backlight notify you yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('says so where leave to notify was refused', () => {
    showForm('badge', { allowed: false, refused: true });
    expect(
      screen.getByText(/^The browser does not let Backlight notify you, so the choice stays/),
    ).toBeTruthy();
  });
});
