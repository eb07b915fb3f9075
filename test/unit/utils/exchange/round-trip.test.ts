import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREED_COLUMNS, agreedCells } from '../../../../utils/exchange/export/linkody-cells.ts';
import { LINKODY_COLUMNS } from '../../../../utils/exchange/linkody-columns.ts';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';
import { csvOf } from '../../../../utils/exchange/write-table.ts';
import { beginOf, endOf } from '../../../../utils/posts/day.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { aPost } from '../../a-post.ts';

const NOW = Date.UTC(2026, 10, 22);

/** What people type, and what spreadsheets take for formulas, separators and quotes. */
const sign = fc.constantFrom(...'ab é=+-@\'";,.|\n\t＝Ж'.split(''));
/** Forms trim what is typed; a text that says nothing, as a dash, is none. */
const typed = (most: number) =>
  fc.string({ unit: sign, maxLength: most }).map((words) => words.replace(/\r/g, '').trim());
const saying = typed(12).map((words) => `${words}x`);
const tag = fc
  .string({ unit: fc.constantFrom(...'ab é=+-@\'"'.split('')), maxLength: 6 })
  .map((words) => `t${words}t`);
const day = fc
  .date({ min: new Date(2015, 5, 1), max: new Date(2037, 5, 1), noInvalidDate: true })
  .map((at) => {
    return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  });
const address = fc
  .tuple(
    fc.constantFrom('blog.example', 'www.news.example', 'xn--bcher-kva.example'),
    fc.webPath(),
    fc.webQueryParameters(),
  )
  .map(
    ([host, path, query]) => URL.parse(`https://${host}/${path}?${query}`)?.href ?? 'https://blog.example/',
  );

const post: fc.Arbitrary<GuestPost> = fc.record({
  url: address,
  expect: fc.record({
    target: fc.oneof(
      address.map((url) => ({ kind: 'page' as const, url })),
      fc
        .constantFrom(
          'example.com',
          'www.example.com',
          '=www.example.com',
          'example.com/blog/',
          'localhost:8080/a',
        )
        .map((name) => ({ kind: 'domain' as const, name })),
    ),
    rel: fc.oneof(
      fc.constantFrom('any' as const, 'followed' as const, 'not-followed' as const),
      fc.subarray(['nofollow', 'ugc', 'sponsored'] as const, { minLength: 1 }),
    ),
    anchor: fc.oneof(
      fc.constant({ kind: 'any' as const }),
      fc.record({ kind: fc.constantFrom('exact' as const, 'contains' as const), text: saying }),
    ),
    indexable: fc.boolean(),
  }),
  baseline: fc.constant(null),
  planned: fc.boolean(),
  ignored: fc.boolean(),
  openTab: fc.boolean(),
  notes: typed(40),
  tags: fc.uniqueArray(tag, { maxLength: 4 }),
  cost: typed(10),
  added: day.map(beginOf),
  expires: fc.option(day.map(endOf), { nil: null }),
});

/** What only some posts have. */
const order: fc.Arbitrary<Partial<GuestPost>> = fc.record(
  {
    dueOn: day.map(endOf),
    supplier: saying,
    guaranteedUntil: day.map(endOf),
    indexed: fc.record({ said: fc.constantFrom('yes' as const, 'no' as const), at: day.map(beginOf) }),
  },
  { requiredKeys: [] },
);
const anyPost = fc.tuple(post, order).map(([one, rest]): GuestPost => ({ ...one, ...rest }));

const posts = fc.array(anyPost, { minLength: 1, maxLength: 6 });
/** The post of each row; null where a row cannot be read. */
const read = (file: string) =>
  readPostsFile(file, [], NOW).map((row) => (row.ok ? (row.posts[0] ?? null) : null));

describe('a list that is exported and imported again', () => {
  it('is the same list', () => {
    fc.assert(
      fc.property(posts, (list) => {
        expect(read(csvOf([AGREED_COLUMNS, ...list.map(agreedCells)]))).toEqual(list);
      }),
    );
  });

  it('that went through another tool, which keeps Linkody’s columns alone, has the same posts', () => {
    fc.assert(
      fc.property(posts, (list) => {
        const nine = [AGREED_COLUMNS, ...list.map(agreedCells)].map((cells) =>
          cells.slice(0, LINKODY_COLUMNS.length),
        );
        const carried = (all: readonly (GuestPost | null)[]) =>
          all.map((one) => one && [one.url, one.tags, one.notes, one.cost, one.added, one.expires]);
        // A part of a site, or a host that is no name of the web, is none to another tool.
        const isPage = (_: unknown, i: number) => list[i]?.expect.target.kind === 'page';
        expect(carried(read(csvOf(nine)).filter(isPage))).toEqual(carried(list.filter(isPage)));
      }),
    );
  });

  it('asks for no more than was agreed after another tool had it', () => {
    const marked = aPost({
      expect: { ...aPost().expect, rel: ['sponsored'], anchor: { kind: 'contains', text: 'guide' } },
    });
    const cells = [AGREED_COLUMNS, agreedCells(marked)].map((row) => row.slice(0, LINKODY_COLUMNS.length));
    expect(read(csvOf(cells))).toMatchObject([{ expect: { rel: 'not-followed', anchor: { kind: 'any' } } }]);
  });
});
