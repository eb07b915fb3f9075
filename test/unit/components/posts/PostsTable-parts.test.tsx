import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LIST_COLUMNS } from '../../../../utils/posts/list/columns.ts';
import { groupedRows } from '../../../../utils/ui/posts/grouped-rows.ts';
import { groupedItems } from '../../../../utils/ui/posts/list-items.ts';
import { listRow } from '../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { aRow, cellsOf, NOW, showTable } from './show-table.tsx';

describe('a state', () => {
  it('stands with its reason', () => {
    const reasons = [{ code: 'page-404', evidence: 'HTTP 404' }] as const;
    const record = aPostRecord(aCheck({ verdict: 'lost', reasons, link: null }));
    const { container } = showTable([listRow(record, '', () => true, NOW)]);
    expect(container.querySelector('tbody .status-badge')?.textContent).toBe('lost: 404');
  });
});

it('news of an ignored guest post takes no second line: nothing would stand in it', () => {
  const unseenChange = { kind: 'lost', at: NOW, notifiedAt: null } as const;
  const lines = [false, true].map((ignored) => {
    const record = aPostRecord(aCheck(), aPost({ ignored }), { unseenChange });
    const { container, unmount } = showTable([listRow(record, '', () => true, NOW)]);
    const count = container.querySelectorAll('.two-lines').length;
    unmount();
    return count;
  });
  expect(lines).toEqual([1, 0]);
});

describe('columns', () => {
  const all = LIST_COLUMNS.filter((column) => column !== 'history');

  it('are those that were chosen, in that order; what is empty says nothing', () => {
    const post = aPost({
      tags: ['q3', 'de'],
      cost: '120 EUR',
      supplier: 'Acme',
      dueOn: NOW,
      indexed: { said: 'yes', at: NOW },
    });
    const followUps = [{ step: 'asked', at: NOW, note: '', remindAt: null, by: 'user' }] as const;
    const row = listRow(aPostRecord(aCheck(), post, { followUps }), '', () => true, NOW);
    const columns = [
      'page',
      'tags',
      'cost',
      'supplier',
      'due',
      'guaranteed',
      'indexed',
      'followUp',
      'google',
    ] as const;
    const { container } = showTable([row], { columns });
    expect(Array.from(container.querySelectorAll('tbody tr'), cellsOf)).toEqual([
      ['', 'blog.test/post', 'q3, de', '120 EUR', 'Acme', 'Mar 4, 2026', '', 'yes', 'asked', ''],
    ]);
  });

  it('that have no room are left out, so that nothing is scrolled sideways', () => {
    const { container } = showTable([aRow('a')], { columns: all, width: 900 });
    const names = Array.from(container.querySelectorAll('thead th'), ({ textContent }) => textContent);
    expect(names.length).toBeLessThan(all.length);
    expect(names.slice(0, 3)).toEqual(['State▲', 'Page', 'Target']);
  });

  it('are lines of a card where the list is narrow, each with its name', () => {
    const { container } = showTable([aRow('a')], { columns: all, width: 340 });
    expect(container.querySelectorAll('.post-row.card')).toHaveLength(1);
    expect(container.querySelector('td.checked')?.getAttribute('data-name')).toBe('Last checked');
    // Without anything in it, a column takes no room.
    expect(container.querySelector('td.supplier')).toBeNull();
  });
});

describe('groups', () => {
  const rows = () => [aRow('a'), aRow('b', 'lost'), { ...aRow('c'), site: 'a.test' }];

  it('have a head with their counts, and can be folded', () => {
    const items = groupedItems(groupedRows(rows(), 'site'), new Set(['b.test']));
    const { container, on } = showTable(rows(), { items });
    expect(Array.from(container.querySelectorAll('.group-row .line'), (line) => line.textContent)).toEqual([
      'a.test 22 keptShow only these',
      'b.test 11 lostShow only these',
    ]);
    expect(container.querySelectorAll('.post-row')).toHaveLength(2);
    const heads = screen.getAllByRole('button', { expanded: true });
    expect(heads).toHaveLength(1);
    if (heads[0]) fireEvent.click(heads[0]);
    expect(on.onFold).toHaveBeenCalledExactlyOnceWith('a.test');
    fireEvent.click(screen.getByRole('button', { name: 'Show only these: b.test' }));
    expect(on.onOnly.mock.lastCall?.[0].filter).toEqual({ site: ['b.test'] });
  });
});

it.each([
  ['tag', 'without a tag 1'],
  ['supplier', 'without a supplier 1'],
] as const)('by %s, those without one have a head that says so', (by, words) => {
  const rows = [aRow('a')];
  const { container } = showTable(rows, { items: groupedItems(groupedRows(rows, by), new Set()), by });
  expect(container.querySelector('.group-row .fold')?.textContent).toBe(words);
});

describe('with the keyboard', () => {
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const label = () =>
    document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

  it('the list is one stop of the Tab key, and arrow keys go within', () => {
    const { stops } = showTable([aRow('a'), aRow('b'), aRow('c')]);
    expect(stops().map((stop) => stop.getAttribute('aria-label'))).toEqual(['a.test']);
    stops()[0]?.focus();
    press('ArrowDown');
    expect(label()).toBe('b.test');
    expect(stops()).toEqual([document.activeElement]);
    press('ArrowLeft');
    expect(label()).toBe('Select b.test');
    press('ArrowUp');
    expect(label()).toBe('Select a.test');
    press('ArrowUp');
    expect(label()).toBe('Select all');
    press('ArrowRight');
    expect(label()).toBe('State▲');
    press('End');
    expect(label()).toBe('c.test');
    press('Home');
    press('ArrowRight');
    // In a history, arrow keys go from mark to mark, and out of it beyond the oldest.
    expect(label()).toMatch(/^2 checks/);
    press('ArrowLeft');
    expect(label()).toMatch(/^2 checks/);
    press('ArrowLeft');
    expect(label()).toBe('a.test');
  });

  it('Enter opens a guest post from the box that selects it, too', () => {
    const { container, on } = showTable([aRow('a'), aRow('b')]);
    const boxes = container.querySelectorAll<HTMLElement>('tbody [data-stop=select]');
    boxes[1]?.focus();
    fireEvent.keyDown(boxes[1] ?? document.body, { key: 'Enter' });
    expect(on.onOpen.mock.calls).toEqual([['b']]);
    expect(on.onSelect).not.toHaveBeenCalled();
  });

  it('what has the focus stays drawn, however far the list is scrolled', () => {
    const { container, stops, unmount } = showTable(Array.from({ length: 500 }, (_, i) => aRow(`p${i}`)));
    stops()[0]?.focus();
    press('End');
    expect(label()).toBe('p499.test');
    expect(container.querySelectorAll('tbody .post-row').length).toBeLessThan(80);
    expect(stops()).toEqual([document.activeElement]);
    // As accessible as few rows are, which takes much less time to find out.
    unmount();
  });
});

it('shows a check beside its mark, until Escape is pressed', () => {
  const { container } = showTable([aRow('a')]);
  const strip = screen.getByRole('button', { name: /^2 checks/ });
  fireEvent.focus(strip);
  expect(container.querySelector('.history-popover')?.textContent).toMatch(/ · kept$/);
  fireEvent.keyDown(strip, { key: 'Escape' });
  expect(container.querySelector('.history-popover')).toBeNull();
});

it('another view begins at its top', () => {
  const { container, again } = showTable([aRow('a')]);
  const scroller = container.querySelector('.posts-table-scroller');
  if (scroller) scroller.scrollTop = 900;
  again('#posts');
  expect(scroller?.scrollTop).toBe(900);
  again('#posts?state=lost');
  expect(scroller?.scrollTop).toBe(0);
});
