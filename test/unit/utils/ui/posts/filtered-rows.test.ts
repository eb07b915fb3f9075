import { describe, expect, it } from 'vitest';
import { suffixOf } from '../../../../../utils/domains/public-suffix.ts';
import type { Check } from '../../../../../utils/posts/check.ts';
import { NO_FILTER, type PostsFilter } from '../../../../../utils/posts/list/filter.ts';
import { withFilterValues } from '../../../../../utils/posts/list/filter-params.ts';
import type { Expectation, GuestPost } from '../../../../../utils/posts/post.ts';
import type { PostRecord } from '../../../../../utils/store/schema.ts';
import { DAY } from '../../../../../utils/time.ts';
import { filterChoices } from '../../../../../utils/ui/posts/filter-choices.ts';
import { filteredRows } from '../../../../../utils/ui/posts/filtered-rows.ts';
import { groupedRows } from '../../../../../utils/ui/posts/grouped-rows.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { rowPlaces } from '../../../../../utils/ui/posts/row-places.ts';
import { sortedRows } from '../../../../../utils/ui/posts/sorted-rows.ts';
import { own } from '../../../build.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const NOW = new Date(2026, 2, 31, 12).getTime();
const on = (month: number, day: number, hour = 12) => new Date(2026, month - 1, day, hour).getTime();
const places = rowPlaces(own('example.com', 'example.com/shop/'), suffixOf);

interface Parts {
  readonly post?: Partial<GuestPost>;
  readonly expect?: Partial<Expectation>;
  readonly check?: Partial<Check> | null;
  readonly record?: Partial<PostRecord>;
}

function aRow(
  id: string,
  url: string,
  { post = {}, expect: agreed = {}, check = {}, record = {} }: Parts = {},
) {
  const last = check && aCheck(check);
  const whole = aPost({ url, added: on(1, 10), ...post }, agreed);
  return listRow(aPostRecord(last, whole, { id, ...record }), '', () => true, NOW, places);
}

const link = aCheck().link;
const marked = link && { ...link, rawRel: 'ugc nofollow' };

/** Made within tests: before them there are no strings. */
const allRows = () => [
  aRow('plain', 'https://one.blogs.example/a', {
    post: { tags: ['q3', 'de'], cost: '120 EUR', supplier: 'North', guaranteedUntil: NOW - 1 },
  }),
  aRow('marked', 'https://two.blogs.example/b', {
    post: { tags: ['q3'], cost: '€ 90' },
    check: {
      verdict: 'changed',
      at: on(3, 31, 0),
      reasons: [{ code: 'rel-added', evidence: 'nofollow' }],
      link: marked,
    },
  }),
  aRow('gone', 'https://solo.co.uk/c', {
    post: { supplier: 'North', guaranteedUntil: on(3, 30, 13) },
    expect: { target: { kind: 'page', url: 'https://example.com/shop/x' } },
    check: {
      verdict: 'lost',
      at: on(3, 30),
      reasons: [{ code: 'page-404', evidence: 'HTTP 404' }],
      link: null,
    },
    record: { unseenChange: { kind: 'lost', at: NOW, notifiedAt: null } },
  }),
  aRow('shut', 'https://shut.org.uk/d', {
    post: { added: on(3, 1, 23), expires: NOW + 5 * DAY, supplier: 'Acme' },
    expect: { rel: ['sponsored'], target: { kind: 'domain', name: 'example.com' } },
    check: { verdict: 'unknown', reasons: [{ code: 'status', evidence: 'HTTP 403' }], link: null },
    record: { seenByGoogle: { lastCrawled: on(3, 2), listed: on(3, 5) } },
  }),
  aRow('hidden', 'https://xn--mnchen-3ya.example/e', {
    post: { notes: 'ask Monday', supplier: 'South', guaranteedUntil: NOW + DAY },
    expect: { rel: 'any' },
    check: { verdict: 'not-counted', reasons: [{ code: 'page-noindex', evidence: 'noindex' }] },
  }),
  aRow('fresh', 'https://fresh.example/f', { check: null, post: { added: on(3, 31, 1) } }),
  aRow('over', 'https://over.example/g', {
    post: { expires: NOW - 1 },
    record: { followUps: [{ step: 'asked', at: NOW - DAY, note: '', remindAt: null, by: 'user' }] },
  }),
];

describe('the list is filtered by', () => {
  it.each<[Partial<PostsFilter>, string]>([
    [{}, 'plain marked gone shut hidden fresh over'],
    [{ state: ['lost', 'changed'] }, 'marked gone'],
    [{ state: ['unknown'] }, 'shut'],
    [{ state: ['unchecked'] }, 'fresh'],
    [{ reason: ['status'] }, 'shut'],
    [{ reason: ['status:403', 'page-404'] }, 'gone shut'],
    [{ reason: ['status:404'] }, ''],
    [{ domain: ['example.com/shop/'] }, 'gone'],
    [{ domain: ['example.com'] }, 'plain marked shut hidden fresh over'],
    [{ site: ['blogs.example'] }, 'plain marked'],
    [{ site: ['solo.co.uk'] }, 'gone'],
    [{ tag: ['de', 'none'] }, 'plain'],
    [{ rel: ['ugc'] }, 'marked'],
    [{ rel: ['followed'] }, 'plain hidden over'],
    [{ agreed: ['sponsored', 'any'] }, 'shut hidden'],
    [{ added: { from: '2026-03-01', to: '2026-03-30' } }, 'shut'],
    [{ added: { from: null, to: '2026-01-10' } }, 'plain marked gone hidden over'],
    [{ checked: { from: '2026-03-31', to: null } }, 'marked'],
    [{ since: { from: '2026-03-30', to: null } }, 'marked gone fresh'],
    [{ expires: 'soon' }, 'shut'],
    [{ expires: 'passed' }, 'over'],
    [{ supplier: ['North'] }, 'plain gone'],
    [{ guarantee: 'claim' }, 'gone hidden'],
    [{ guarantee: 'running' }, 'hidden'],
    [{ guarantee: 'passed', supplier: ['North'] }, 'plain gone'],
    [{ guarantee: 'none', state: ['changed'] }, 'marked'],
    [{ indexable: 'no' }, 'hidden'],
    [{ indexable: 'yes' }, 'plain marked over'],
    [{ google: 'yes' }, 'shut'],
    [{ google: 'no', state: ['lost'] }, 'gone'],
    [{ supplier: ['Acme'] }, 'shut'],
    [{ followUp: ['asked'] }, 'over'],
    [{ followUp: ['none', 'fixed'] }, 'plain marked gone shut hidden fresh'],
    [{ unseen: true }, 'gone'],
    [{ several: true }, 'plain marked'],
    [{ several: true, state: ['kept'] }, 'plain'],
    [{ search: 'MÜNCHEN.example' }, 'hidden'],
    [{ search: 'xn--mnchen-3ya monday' }, 'hidden'],
    [{ search: 'q3 90' }, 'marked'],
    [{ search: 'acme' }, 'shut'],
    [{ search: 'http://solo.co.uk/c' }, 'gone'],
    [{ search: 'shop/x' }, 'gone'],
  ])('%j', (filter, ids) => {
    const found = filteredRows(allRows(), { ...NO_FILTER, ...filter }, NOW);
    expect(found.map(({ record }) => record.id).join(' ')).toBe(ids);
  });
});

it('a planned guest post is overdue once its day has passed', () => {
  const ofDay = (id: string, dueOn: number, planned = true) =>
    aRow(id, `https://blog.example/${id}`, { post: { planned, dueOn }, check: null });
  const rows = [ofDay('late', NOW - 1), ofDay('to-come', NOW + DAY), ofDay('published', NOW - 1, false)];
  const found = filteredRows(rows, { ...NO_FILTER, overdue: true }, NOW);
  expect(found.map(({ record }) => record.id)).toEqual(['late']);
});

describe('what a field of the filter can be set to', () => {
  it.each([
    ['state', 'kept 1, changed 1, not-counted 1, lost 1, unknown 1, expired 1, unchecked 1'],
    ['reason', 'page-404 1, page-noindex 1, rel-added:nofollow 1, status:403 1'],
    ['domain', 'example.com 6, example.com/shop/ 1'],
    ['tag', 'q3 2, de 1'],
    ['supplier', 'North 2, Acme 1, South 1'],
    ['followUp', 'none 6, asked 1'],
    ['expires', 'soon 1, passed 1'],
    ['google', 'yes 1, no 6'],
    ['added', ''],
    ['several', ''],
  ] as const)('%s: %s; each finds as many as it says', (name, expected) => {
    const all = allRows();
    const choices = filterChoices(all, name, NOW);
    expect(choices.map(({ value, count }) => `${value} ${count}`).join(', ')).toBe(expected);
    for (const { value, count } of choices)
      expect(filteredRows(all, withFilterValues(NO_FILTER, name, [value]), NOW)).toHaveLength(count);
  });
});

describe('the list is sorted by', () => {
  it.each([
    ['cost', 'marked plain', 'plain marked'],
    ['tags', 'marked plain', 'plain marked'],
    ['expires', 'over shut', 'shut over'],
    ['google', 'shut', 'shut'],
    ['agreed', 'hidden', 'shut'],
    ['supplier', 'shut plain gone hidden', 'hidden plain gone shut'],
    ['followUp', 'over', 'over'],
    ['added', 'hidden plain over', 'fresh'],
    ['state', 'gone hidden marked shut fresh plain over', 'over plain fresh shut marked hidden gone'],
  ] as const)('%s; what has nothing there comes last, either way', (column, up, down) => {
    const ids = (isDown: boolean) =>
      sortedRows(allRows(), { column, down: isDown })
        .map(({ record }) => record.id)
        .join(' ');
    expect(ids(false).startsWith(up)).toBe(true);
    expect(ids(true).startsWith(down)).toBe(true);
  });
});

it('guest posts that were added at once are listed by their pages', () => {
  const rows = ['c', 'a', 'b'].map((id) =>
    listRow(
      aPostRecord(null, aPost({ url: `https://blog.test/${id}`, added: 5 }), { id }),
      '',
      () => true,
      NOW,
    ),
  );
  const pages = (down: boolean) =>
    sortedRows(rows, { column: 'added', down })
      .map(({ record }) => record.id)
      .join('');
  expect([pages(true), pages(false)]).toEqual(['abc', 'abc']);
});

describe('the list is grouped by', () => {
  it.each([
    [
      'site',
      'blogs.example 2, fresh.example 1, over.example 1, shut.org.uk 1, solo.co.uk 1, xn--mnchen-3ya.example 1',
    ],
    ['domain', 'example.com 6, example.com/shop/ 1'],
    ['tag', 'q3 2, de 1,  5'],
    ['supplier', 'North 2, Acme 1, South 1,  3'],
  ] as const)('%s, each with its counts, and a filter that finds it', (by, expected) => {
    const all = allRows();
    const groups = groupedRows(all, by);
    expect(groups.map(({ key, rows }) => `${key} ${rows.length}`).join(', ')).toBe(expected);
    for (const { rows, counts, filter } of groups) {
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length);
      if (filter) expect(filteredRows(all, { ...NO_FILTER, ...filter }, NOW)).toEqual(rows);
    }
  });
});
