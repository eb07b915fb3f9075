import { act, renderHook } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { useListed } from '../../../../../entrypoints/dashboard/posts/use-listed.ts';
import { useSelection } from '../../../../../entrypoints/dashboard/posts/use-selection.ts';
import { routeOf } from '../../../../../entrypoints/dashboard/use-route.ts';
import { NO_FILTER } from '../../../../../utils/posts/list/filter.ts';
import { DEFAULT_VIEW } from '../../../../../utils/posts/list/view.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';

it.each([
  ['', { part: 'settings' }],
  ['#settings', { part: 'settings' }],
  ['#nonsense', { part: 'settings' }],
  ['#report', { part: 'report' }],
  ['#import', { part: 'import' }],
  ['#claims', { part: 'claims' }],
  ['#posts', { part: 'posts', view: DEFAULT_VIEW }],
  ['#posts/', { part: 'posts', view: DEFAULT_VIEW }],
  ['#posts/new', { part: 'posts', view: { ...DEFAULT_VIEW, opened: 'new' } }],
  ['#postscript', { part: 'settings' }],
])('the address %j leads to %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

describe('a selection', () => {
  const allRows = () =>
    ['a', 'b', 'c', 'd'].map((id) => listRow(aPostRecord(null, aPost(), { id }), '', () => true, 0));
  const selection = () => {
    const rows = allRows();
    const hook = renderHook(({ shown }) => useSelection(shown), { initialProps: { shown: rows } });
    const ids = () => [...hook.result.current.ids].toSorted().join('');
    const toggle = (id: string, range = false) => act(() => hook.result.current.toggle(id, range));
    return { hook, rows, ids, toggle };
  };

  it('takes one, and lets it go', () => {
    const { ids, toggle } = selection();
    toggle('b');
    expect(ids()).toBe('b');
    toggle('b');
    expect(ids()).toBe('');
  });

  it('takes a range, up or down, and lets a range go', () => {
    const { ids, toggle } = selection();
    toggle('c');
    toggle('a', true);
    expect(ids()).toBe('abc');
    toggle('d', true);
    expect(ids()).toBe('abcd');
    toggle('b', true);
    expect(ids()).toBe('a');
  });

  it('grows and shrinks by steps from where it was begun, and keeps what was taken before', () => {
    const { hook, ids, toggle } = selection();
    const step = (from: string, by: 1 | -1) => {
      let to: string | null = null;
      act(() => {
        to = hook.result.current.extend(from, by);
      });
      return `${to} ${ids()}`;
    };
    expect(step('b', 1)).toBe('c bc');
    expect(step('c', 1)).toBe('d bcd');
    expect(step('d', 1)).toBe('null bcd');
    expect(step('d', -1)).toBe('c bc');
    expect(step('c', -1)).toBe('b b');
    expect(step('b', -1)).toBe('a ab');
    // Begun anew elsewhere.
    toggle('d');
    expect(step('d', -1)).toBe('c abcd');
  });

  it('takes all, and forgets what is not shown any more', () => {
    const { hook, rows, ids } = selection();
    act(() => hook.result.current.toggleAll(true));
    expect(ids()).toBe('abcd');
    hook.rerender({ shown: rows.slice(1, 3) });
    expect(ids()).toBe('bc');
    act(() => hook.result.current.toggleAll(false));
    expect(ids()).toBe('');
  });
});

it('keys and a selection pass over what is in folded groups, and see a post of two groups once', () => {
  const tagged = { a: ['x'], b: ['x', 'y'], c: ['y'], d: ['z'] };
  const rows = Object.entries(tagged).map(([id, tags]) =>
    listRow(aPostRecord(null, aPost({ tags, url: `https://blog.test/${id}` }), { id }), '', () => true, 0),
  );
  const view = { sort: { column: 'page', down: false }, group: 'tag' } as const;
  const { result } = renderHook(() => useListed(rows, NO_FILTER, view, 0));
  const unfolded = () => result.current.unfolded.map(({ record }) => record.id).join('');
  expect(unfolded()).toBe('abcd');
  act(() => result.current.fold('x'));
  expect(unfolded()).toBe('bcd');
  act(() => result.current.foldAll(true));
  expect(unfolded()).toBe('');
  expect(result.current.rows).toHaveLength(4);
});
