import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { RequestLog } from '../../../../components/settings/RequestLog.tsx';
import { RequestTable } from '../../../../components/settings/RequestTable.tsx';
import { REQUESTS } from '../../../../utils/net/request-kinds.ts';
import type { LoggedRequest } from '../../../../utils/settings/request-log.ts';
import { requestStates } from '../../../../utils/ui/request-states.ts';
import { show } from '../show.tsx';

const cells = (row: HTMLElement) =>
  Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent?.trim() ?? '');

describe('the table of what leaves the machine', () => {
  it('has a row for each kind, with what, why, to whom, when, and whether it is on by shape and word', () => {
    const setup = {
      alwaysRobotsTxt: true,
      openTabs: false,
      schedule: 'weekly',
      sites: 0,
      dailyTables: false,
    } as const;
    show(<RequestTable states={requestStates(setup)} />);
    const [, ...rows] = screen.getAllByRole('row');
    expect(rows).toHaveLength(REQUESTS.length);
    expect(rows.map((row) => cells(row).at(-1))).toEqual([
      '◐ when you click',
      '● on',
      '◐ when you click',
      '○ off',
      '○ off, unless ticked for one',
      '◐ when you click',
      '◐ when you click',
      '◐ as your browser’s sync is',
    ]);
    expect(cells(rows.at(-1) ?? document.body).slice(0, 2)).toEqual([
      'Your domains and settingsYour other machines have them, too',
      expect.stringMatching(/^Whoever runs your browser’s sync, as Google or Mozilla do/),
    ]);
  });

  it('calls nothing off of which it is not known yet', () => {
    show(<RequestTable states={null} />);
    expect(screen.queryByText(/^(off|on)$/)).toBeNull();
  });
});

describe('the last requests', () => {
  const showLog = (requests: readonly LoggedRequest[]) => {
    const onClear = vi.fn();
    show(<RequestLog requests={requests} onClear={onClear} />);
    return { onClear, clear: screen.getByRole<HTMLButtonElement>('button', { name: 'Clear' }) };
  };

  it('say that there are none', () => {
    expect(showLog([]).clear.disabled).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('None yet.');
  });

  it('are listed newest first, each with its time, what for and the address as people read it', async () => {
    const at = Date.UTC(2026, 2, 3, 12);
    const { clear, onClear } = showLog([
      { kind: 'page', address: 'https://blog.test/post', at },
      { kind: 'robots', address: 'https://xn--mnchen-3ya.example/robots.txt', at: at + 1 },
    ]);
    expect(screen.getByRole('status').textContent).toMatch(/^2 requests, the last on .*2026/);
    const fold = screen.getByText('Show them').closest('details');
    if (fold) fold.open = true;
    const [, ...rows] = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.map(cells)).toEqual([
      [expect.stringMatching(/2026/), 'robots.txt', 'https://münchen.example/robots.txt'],
      [expect.stringMatching(/2026/), 'check', 'https://blog.test/post'],
    ]);
    expect(screen.getByTitle('https://xn--mnchen-3ya.example/robots.txt')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.click(clear);
    expect(onClear).toHaveBeenCalledOnce();
  });
});
