import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { RunProgress } from '../../../../components/posts/RunProgress.tsx';
import { show } from '../show.tsx';

const NOW = Date.UTC(2026, 2, 4);

describe('a run', () => {
  const run = {
    id: 'r',
    total: 100,
    left: 60,
    startedAt: NOW - 40_000,
    stopped: false,
    busiest: 1,
    busiestHost: 'blog.test',
  };

  it('says how far it is and how long it takes, and can be stopped', () => {
    const onStop = vi.fn();
    const { container } = show(<RunProgress run={run} now={NOW} onStop={onStop} />);
    expect(container.querySelector('span')?.textContent).toBe('40 of 100 checked · about 1 min left');
    expect(container.querySelector('progress')?.value).toBe(40);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('that is stopped can go on, and says no time', () => {
    const onStop = vi.fn();
    const { container } = show(<RunProgress run={{ ...run, stopped: true }} now={NOW} onStop={onStop} />);
    expect(container.querySelector('span')?.textContent).toBe('40 of 100 checked · stopped');
    fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect(onStop).toHaveBeenCalledExactlyOnceWith(false);
  });
});
