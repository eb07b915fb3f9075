import { assert, constantFrom, date, option, property, record, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../../utils/posts/day.ts';
import { viewAddress, viewOf } from '../../../../../utils/posts/list/address.ts';
import { SORT_COLUMNS } from '../../../../../utils/posts/list/columns.ts';
import {
  AGREED_RELS,
  ANY_DAY,
  EXPIRIES,
  FOLLOWED_UP,
  FOUND_RELS,
  GUARANTEES,
  NO_FILTER,
  YES_NO,
} from '../../../../../utils/posts/list/filter.ts';
import { FILTER_FIELDS } from '../../../../../utils/posts/list/filter-params.ts';
import { LIST_STATES } from '../../../../../utils/posts/list/list-state.ts';
import { DEFAULT_VIEW, GROUPINGS, type PostsView } from '../../../../../utils/posts/list/view.ts';

const view = (
  filter: Partial<PostsView['filter']>,
  rest: Partial<Omit<PostsView, 'filter'>> = {},
): PostsView => ({ ...DEFAULT_VIEW, ...rest, filter: { ...NO_FILTER, ...filter } });

describe('the address of the list', () => {
  it.each([
    ['#posts', DEFAULT_VIEW],
    ['#posts?state=lost', view({ state: ['lost'] })],
    [
      '#posts?state=lost&tag=q3&sort=-checked&group=site&post=ID',
      view(
        { state: ['lost'], tag: ['q3'] },
        { sort: { column: 'checked', down: true }, group: 'site', opened: 'ID' },
      ),
    ],
    ['#posts?reason=status:403,page-404', view({ reason: ['status:403', 'page-404'] })],
    ['#posts?tag=a%2Cb,c%26d', view({ tag: ['a,b', 'c&d'] })],
    [
      '#posts?added=2026-01-01..&checked=..2026-03-31',
      view({ added: { from: '2026-01-01', to: null }, checked: { from: null, to: '2026-03-31' } }),
    ],
    [
      '#posts?supplier=Acme%20%26%20Co&followUp=none,given-up&overdue=1',
      view({ supplier: ['Acme & Co'], followUp: ['none', 'given-up'], overdue: true }),
    ],
    [
      '#posts?unseen=1&several=1&search=two%20words%20',
      view({ unseen: true, several: true, search: 'two words ' }),
    ],
  ] as const)('%s is read and written again', (address, expected) => {
    expect(viewOf(address)).toEqual(expected);
    expect(viewOf(viewAddress(expected))).toEqual(expected);
  });

  it.each([
    ['#posts/new', view({}, { opened: 'new' }), '#posts?post=new'],
    ['#posts/0a1b-2c', view({}, { opened: '0a1b-2c' }), '#posts?post=0a1b-2c'],
    ['#posts/news', view({ unseen: true }), '#posts?unseen=1'],
    ['#posts/ID?state=lost', view({ state: ['lost'] }, { opened: 'ID' }), '#posts?state=lost&post=ID'],
  ])('%s of earlier versions still works', (address, expected, now) => {
    expect(viewOf(address)).toEqual(expected);
    expect(viewAddress(expected)).toBe(now);
  });

  it.each([
    '#posts?state=nonsense&reason=<b>,status:<b>,nothing&rel=follow&sort=history&group=none',
    '#posts?sort=-&group=__proto__&expires=never&google=maybe&unseen=true&several=',
    '#posts?added=2026-02-30..x&checked=&since=..',
    '#posts?tag=&site=,,&search=&post=',
    '#posts?tag=%00,%20&site=%E2%80%AE',
    '#posts?tag=%E0%A4%A&search=%',
    '#posts?__proto__=1&constructor=2&toString=3&&=&==',
    `#posts?search=${'x'.repeat(30_000)}`,
  ])('what is not understood is left out: %.60s', (address) => {
    expect(viewOf(address)).toEqual(DEFAULT_VIEW);
  });

  it('more than a person would choose is cut off', () => {
    const tags = Array.from({ length: 500 }, (_, i) => `t${i}`).join(',');
    expect(viewOf(`#posts?tag=${tags}`)?.filter.tag.length).toBe(100);
    expect(viewOf(`#posts?search=${'x'.repeat(5000)}`)?.filter.search.length).toBe(500);
  });

  it.each(['', '#settings', '#postscript', '#report', 'https://example.com/#posts'])(
    '%j is another address',
    (address) => {
      expect(viewOf(address)).toBeNull();
    },
  );

  it('says all of a view', () => {
    // What nobody sees is no filter.
    const seen = string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((word) =>
      /[^\p{C}\p{Z}]/u.test(word),
    );
    const words = uniqueArray(seen, { maxLength: 5 });
    const some = <T>(all: readonly T[]) =>
      uniqueArray(constantFrom(...all)).map((chosen) => all.filter((one) => chosen.includes(one)));
    const one = <T>(all: readonly T[]) => option(constantFrom(...all));
    const day = option(
      date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }).map((at) =>
        dayOf(at.getTime()),
      ),
    );
    const days = record({ from: day, to: day });
    const flag = constantFrom(true, false);
    const views = record({
      filter: record({
        search: string({ unit: 'grapheme', maxLength: 60 }),
        state: some(LIST_STATES),
        reason: uniqueArray(constantFrom('page-404', 'status:403', 'rel-added:nofollow', 'status')),
        domain: words,
        site: words,
        tag: words,
        rel: some(FOUND_RELS),
        agreed: some(AGREED_RELS),
        added: days,
        checked: days,
        since: days,
        expires: one(EXPIRIES),
        supplier: words,
        guarantee: one(GUARANTEES),
        indexable: one(YES_NO),
        google: one(YES_NO),
        followUp: some(FOLLOWED_UP),
        overdue: flag,
        unseen: flag,
        several: flag,
      }),
      sort: record({ column: constantFrom(...SORT_COLUMNS), down: flag }),
      group: one(GROUPINGS),
      opened: option(string({ unit: 'grapheme', minLength: 1, maxLength: 40 })),
    });
    assert(
      property(views, (any) => {
        expect(viewOf(viewAddress(any))).toEqual(any);
      }),
    );
  });

  it('whatever it is, is read without an error, and as it is written again', () => {
    const hostile = string({ unit: 'binary' }).map((rest) => `#posts?tag=${rest}&post=${rest}`);
    assert(
      property(hostile, (address) => {
        const read = viewOf(address) ?? DEFAULT_VIEW;
        expect(viewOf(viewAddress(read))).toEqual(read);
      }),
    );
  });

  it('has each field of the filter once', () => {
    expect([...FILTER_FIELDS].sort()).toEqual(Object.keys(NO_FILTER).sort());
    expect(ANY_DAY).toEqual({ from: null, to: null });
  });
});
