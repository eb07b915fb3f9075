import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../../../../utils/posts/baseline.ts';
import type { PostVerdict } from '../../../../../utils/posts/check.ts';
import { SORT_COLUMNS } from '../../../../../utils/posts/list/columns.ts';
import { NO_FILTER, type PostsFilter } from '../../../../../utils/posts/list/filter.ts';
import { DEFAULT_SORT } from '../../../../../utils/posts/list/view.ts';
import { statusAt } from '../../../../../utils/posts/state.ts';
import { countedStates, stateCounts } from '../../../../../utils/ui/posts/counted-rows.ts';
import { lastSeenWords, listRow, type PostListRow } from '../../../../../utils/ui/posts/list-row.ts';
import { listedRows } from '../../../../../utils/ui/posts/listed-rows.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const NOW = Date.UTC(2026, 2, 4);

function aRow(url: string, verdict: PostVerdict = 'kept', title = '', at = NOW) {
  const record = aPostRecord(aCheck({ verdict, at }), aPost({ url, notes: 'Paid in March' }), { id: url });
  return listRow(record, title, () => true, NOW);
}
const listed = (rows: readonly PostListRow[], filter: Partial<PostsFilter>, sort = DEFAULT_SORT) =>
  listedRows(rows, { filter: { ...NO_FILTER, ...filter }, sort }, NOW);
const idsOf = (rows: readonly { readonly record: { readonly id: string } }[]) =>
  rows.map(({ record }) => record.id);

describe('a row', () => {
  it('says what was found', () => {
    expect(aRow('https://blog.test/post')).toMatchObject({
      verdict: 'kept',
      page: 'blog.test/post',
      target: 'example.com/guide',
      anchor: 'The guide',
      rel: 'followed',
      found: true,
    });
    expect(aRow('https://blog.test/post').address).toBe('');
  });

  it('shows a page by the title that a check saw, where it was not recorded', () => {
    const record = aPostRecord(aCheck(), aPost({ url: 'https://blog.test/post' }));
    const seen = { ...record, state: { ...record.state, title: 'Seen' } };
    expect(listRow(seen, '', () => true, NOW)).toMatchObject({ page: 'Seen', address: 'blog.test/post' });
    expect(listRow(seen, 'Recorded', () => true, NOW).page).toBe('Recorded');
  });

  it('says where a page is that is shown by its title', () => {
    const row = aRow('https://blog.test/post', 'kept', 'A title');
    expect(row).toMatchObject({ page: 'A title', address: 'blog.test/post' });
    expect(listed([row], { search: 'blog.test/post' })).toEqual([row]);
  });

  it.each([
    'münchen',
    'MÜNCHEN.example/straße',
    'mu\u0308nchen',
    'xn--mnchen-3ya.example/stra%C3%9Fe',
    'https://münchen.example/stra%c3%9fe',
  ])('an address is found by %j, in whichever form it is typed', (search) => {
    const row = aRow('https://xn--mnchen-3ya.example/stra%C3%9Fe');
    expect(row.page).toBe('münchen.example/straße');
    expect(listed([row], { search })).toEqual([row]);
  });

  it('says what was agreed upon where the last look found no link', () => {
    const link = aCheck().link;
    const baseline = link && { ...baselineOf(link, 1), text: 'Agreed', rawRel: 'ugc' };
    const row = listRow(aPostRecord(aCheck({ link: null }), aPost({ baseline })), '', () => true, NOW);
    expect(row).toMatchObject({ anchor: 'Agreed', rel: 'ugc', found: false });
    expect(lastSeenWords(row, [aCheck()])).toEqual({ anchor: 'Agreed', rel: 'ugc' });
  });

  it('says how the link was when it was last seen, where there is no baseline', () => {
    const gone = aCheck({ link: null });
    const row = listRow(aPostRecord(gone), '', () => true, NOW);
    expect(lastSeenWords(row, [aCheck(), gone])).toEqual({ anchor: 'The guide', rel: 'followed' });
    expect(lastSeenWords(row, [gone])).toEqual({ anchor: 'any', rel: 'followed' });
  });

  it.each([
    [['rel'], { anchor: 'any', rel: 'ugc' }],
    [['text'], { anchor: 'Reported', rel: 'followed' }],
  ] as const)('says what a tool’s file told (%j), and of the rest what is expected', (reported, words) => {
    const link = aCheck().link;
    const baseline = link && { ...baselineOf(link, 1), text: 'Reported', rawRel: 'ugc', reported };
    const row = listRow(aPostRecord(null, aPost({ baseline })), '', () => true, NOW);
    expect(row).toMatchObject(words);
    expect(lastSeenWords(row, [aCheck()])).toEqual({ anchor: 'The guide', rel: 'followed' });
    expect(lastSeenWords(row, [])).toEqual(words);
  });

  it('says what is expected where nothing was found yet', () => {
    const row = listRow(aPostRecord(null), '', () => false, NOW);
    expect(row).toMatchObject({
      anchor: 'any',
      rel: 'followed',
      last: null,
      verdict: 'unknown',
      reachable: false,
    });
  });
});

describe('the list', () => {
  const rows = () => [
    aRow('https://b.test/', 'kept', 'Zebras', 3),
    aRow('https://a.test/', 'lost', '', 1),
    aRow('https://c.test/', 'changed', 'Apes', 2),
  ];

  it('begins with what asks for a look', () => {
    expect(idsOf(listed(rows(), {}))).toEqual(['https://a.test/', 'https://c.test/', 'https://b.test/']);
  });

  it.each([
    ['zebra', ['https://b.test/']],
    ['MARCH b.test', ['https://b.test/']],
    ['nowhere', []],
  ])('finds %j', (search, ids) => {
    expect(idsOf(listed(rows(), { search }))).toEqual(ids);
  });

  it('shows those of one state', () => {
    expect(idsOf(listed(rows(), { state: ['changed'] }))).toEqual(['https://c.test/']);
  });

  it('shows those with an unseen change', () => {
    const unseenChange = { kind: 'lost', at: NOW, notifiedAt: null } as const;
    const fresh = listRow(aPostRecord(aCheck(), aPost(), { id: 'fresh', unseenChange }), '', () => true, NOW);
    expect(idsOf(listed([...rows(), fresh], { unseen: true }))).toEqual(['fresh']);
  });

  it.each(SORT_COLUMNS.map((column) => [column]))('is sorted by %s, both ways', (column) => {
    const up = listed(rows(), {}, { column, down: false });
    const down = listed(rows(), {}, { column, down: true });
    const isTied = column !== 'state' && column !== 'page' && column !== 'checked';
    expect(idsOf(down)).toEqual(isTied ? idsOf(up) : idsOf(up).reverse());
  });

  it('counts what is there', () => {
    expect(countedStates(stateCounts(rows()))).toEqual([
      { state: 'kept', count: 1 },
      { state: 'changed', count: 1 },
      { state: 'lost', count: 1 },
    ]);
  });
});

it.each([
  ['kept', {}, 'kept'],
  ['kept', { ignored: true }, 'ignored'],
  ['lost', { expires: NOW }, 'expired'],
  ['ignored', {}, 'unknown'],
  ['expired', { expires: NOW + 1 }, 'unknown'],
  ['planned', { planned: false }, 'unknown'],
  ['ignored', { planned: true }, 'planned'],
] as const)('a post that was %s and is now %j is %s', (verdict, post, expected) => {
  expect(statusAt(aPost(post), { verdict }, NOW)).toBe(expected);
});
