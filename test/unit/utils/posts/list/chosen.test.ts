import { describe, expect, it } from 'vitest';
import { DEFAULT_COLUMNS, readColumns } from '../../../../../utils/posts/list/columns.ts';
import { savedView, withSavedView } from '../../../../../utils/posts/list/save-view.ts';
import { readSavedViews, SAVED_VIEWS_AT_MOST } from '../../../../../utils/posts/list/saved-view.ts';

it.each([
  [undefined, DEFAULT_COLUMNS],
  ['state', DEFAULT_COLUMNS],
  [[], DEFAULT_COLUMNS],
  [['nonsense', 3, null], DEFAULT_COLUMNS],
  [
    ['cost', 'page', 'state'],
    ['cost', 'page', 'state'],
  ],
  [
    ['page', 'cost', 'page', 'nonsense'],
    ['page', 'cost'],
  ],
  [['cost'], ['page', 'cost']],
])('of stored columns %j the list has %j', (stored, columns) => {
  expect(readColumns(stored)).toEqual(columns);
});

describe('a saved view', () => {
  it('has a name and an address of the list, without an opened guest post', () => {
    expect(savedView(' Lost in Q3 ', '#posts?tag=q3&state=lost&post=ID')).toEqual({
      name: 'Lost in Q3',
      address: '#posts?state=lost&tag=q3',
    });
  });

  it.each([
    ['', '#posts'],
    ['   ', '#posts'],
    ['x'.repeat(61), '#posts'],
    ['settings', '#settings'],
    ['long', `#posts?tag=${Array.from({ length: 90 }, (_, i) => `a longer tag number ${i}`).join(',')}`],
  ])('is none: %.20j at %.20j', (name, address) => {
    expect(savedView(name, address)).toBeNull();
  });

  it('what is stored is read anew: bounded, each name once, hostile parts left out', () => {
    const good = { name: 'Lost', address: '#posts?state=lost' };
    expect(
      readSavedViews([
        good,
        { ...good, address: '#posts' },
        null,
        { name: 'x' },
        { name: 'y', address: 'javascript:0' },
      ]),
    ).toEqual([good]);
    const many = Array.from({ length: 80 }, (_, i) => ({ name: `${i}`, address: '#posts' }));
    expect(readSavedViews(many).length).toBe(SAVED_VIEWS_AT_MOST);
    expect(readSavedViews({ length: 1 })).toEqual([]);
  });

  it('takes the place of one with its name; there is room for fifty', () => {
    const [a, b] = [
      { name: 'a', address: '#posts' },
      { name: 'b', address: '#posts' },
    ];
    const anew = { name: 'a', address: '#posts?state=lost' };
    expect(withSavedView([a, b], anew)).toEqual([anew, b]);
    expect(withSavedView([a], b)).toEqual([a, b]);
    const full = Array.from({ length: SAVED_VIEWS_AT_MOST }, (_, i) => ({ name: `${i}`, address: '#posts' }));
    expect(withSavedView(full, a)).toBeNull();
    expect(withSavedView(full, { ...anew, name: '3' })).toHaveLength(SAVED_VIEWS_AT_MOST);
  });
});
