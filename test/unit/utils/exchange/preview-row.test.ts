import { describe, expect, it } from 'vitest';
import { readOwnName } from '../../../../utils/domains/own-domain.ts';
import { registrableSite } from '../../../../utils/domains/registrable-site.ts';
import { formatOf } from '../../../../utils/exchange/formats.ts';
import { importRows } from '../../../../utils/exchange/import-rows.ts';
import { type KnownPost, type KnownPosts, rowPreviewer } from '../../../../utils/exchange/preview-row.ts';
import { understand } from '../../../../utils/exchange/understand.ts';
import { newPost } from '../../../../utils/posts/create.ts';
import { type ExpectedTarget, postKey } from '../../../../utils/posts/post.ts';
import { sameSiteFinder } from '../../../../utils/posts/same-site.ts';

const NOW = Date.UTC(2026, 10, 22);
const MINE = [{ kind: 'domain', name: 'example.com' }] as const;
const DOMAINS = MINE.flatMap(({ name }) => readOwnName(name) ?? []);
const OFFER = { kind: 'page', url: 'https://example.com/offer' } as const;

function knownAt(url: string, target: ExpectedTarget = OFFER): KnownPost {
  const expect = { target, rel: 'followed', anchor: { kind: 'any' }, indexable: true } as const;
  return { id: `${url} ${postKey({ url, expect })}`, post: newPost(url, expect, NOW), isChecked: true };
}

function knownPosts(posts: readonly KnownPost[]): KnownPosts {
  return {
    withKey: (key) => posts.find(({ post }) => postKey(post) === key),
    onPage: (url) => posts.filter(({ post }) => post.url === url),
    onSite: sameSiteFinder(
      posts.map(({ post }) => post),
      registrableSite(null),
    ),
  };
}

/** What an import would make of the rows of a file. */
function previewed(file: string, posts: readonly KnownPost[] = [], domains = DOMAINS) {
  const read = understand(file);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const { agreed } = formatOf(read.understanding.format);
  const rows = importRows(read.understanding, { targets: MINE, agreed, now: NOW, fileDate: NOW });
  const preview = rowPreviewer(domains);
  return [...rows].map((row) => preview(row, knownPosts(posts)));
}

describe('a row of an import', () => {
  it('says which guest posts are on its site already, where it becomes another', () => {
    const there = [knownAt('https://a.test/'), knownAt('https://www.a.test/2')];
    const file = `URL FROM,EXPECTED LANDING PAGE URL\nhttps://a.test/new,${OFFER.url}\nhttps://a.test/,${OFFER.url}\nhttps://b.test/,${OFFER.url}`;
    const counts = previewed(file, there).map((row) => row.status !== 'bad' && row.sameSite?.count);
    expect(counts).toEqual([2, undefined, undefined]);
  });

  it('says that its page is watched already, with another target', () => {
    const file = `URL FROM,EXPECTED LANDING PAGE URL\nhttps://a.test/,${OFFER.url}\nhttps://b.test/,${OFFER.url}`;
    const there = [knownAt('https://a.test/', MINE[0]), knownAt('https://b.test/')];
    const doubts = previewed(file, there).map((row) => row.status !== 'bad' && [row.status, row.doubts]);
    expect(doubts).toEqual([
      ['new', [{ code: 'watched' }]],
      ['same', []],
    ]);
  });

  it('is new, known, known with changes, or bad', () => {
    const file = `URL FROM,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW
https://a.test/,${OFFER.url},yes
https://b.test/,${OFFER.url},yes
https://c.test/,${OFFER.url},no
nonsense,${OFFER.url},no`;
    const rows = previewed(file, [knownAt('https://b.test/'), knownAt('https://c.test/')]);
    expect(rows.map(({ status }) => status)).toEqual(['new', 'same', 'changed', 'bad']);
    expect(rows[0]).toMatchObject({ added: [{ url: 'https://a.test/' }], edits: [] });
    expect(rows[2]).toMatchObject({
      added: [],
      edits: [
        {
          changed: ['rel'],
          before: { expect: { rel: 'followed' } },
          after: { expect: { rel: 'not-followed' } },
        },
      ],
    });
    expect(rows[3]).toMatchObject({ row: { line: 5, problem: 'address' } });
  });

  it('without target is about a post of its page that leads to the user’s domain', () => {
    const other = knownAt('https://b.test/', { kind: 'page', url: 'https://other.example/' });
    const rows = previewed('https://a.test/\nhttps://b.test/', [knownAt('https://a.test/'), other]);
    expect(rows.map(({ status }) => status)).toEqual(['same', 'new']);
  });

  it('of Search Console says of known posts that Google has seen them, and of others that they are new', () => {
    const posts = [
      knownAt('https://a.test/'),
      knownAt('https://a.test/', MINE[0]),
      knownAt('https://a.test/', { kind: 'page', url: 'https://other.example/' }),
    ];
    const [known, unknown] = previewed(
      'Linking page,Last crawled\nhttps://a.test/,2026-10-28\nhttps://b.test/,2026-10-29',
      posts,
    );
    const lastCrawled = new Date('2026-10-28T00:00:00').getTime();
    const seenByGoogle = { lastCrawled, listed: NOW };
    expect(known).toMatchObject({
      status: 'seen',
      added: [],
      edits: [],
      seen: [
        { id: posts[0]?.id, seenByGoogle },
        { id: posts[1]?.id, seenByGoogle },
      ],
    });
    expect(unknown).toMatchObject({ status: 'new', added: [{ url: 'https://b.test/' }], seen: [] });
  });
});

describe('a row that is doubtful', () => {
  const doubtsOf = (file: string, domains = DOMAINS) =>
    previewed(file, [], domains).map((row) => (row.status === 'bad' ? [] : row.doubts));

  it.each([
    [
      'stands there twice',
      `https://a.test/,${OFFER.url}\nhttps://a.test/#top,${OFFER.url}`,
      [[], [{ code: 'twice', line: 2 }]],
    ],
    [
      'leads to none of the user’s domains',
      'https://a.test/,https://other.example/',
      [[{ code: 'otherDomain' }]],
    ],
    ['is on a domain of the user’s', `https://blog.example.com/,${OFFER.url}`, [[{ code: 'ownPage' }]]],
  ])('%s', (_, rows, doubts) => {
    expect(doubtsOf(`Source,Target\n${rows}`)).toEqual(doubts);
  });

  it('is none by its domain where the user has named no domains', () => {
    expect(doubtsOf('Source,Target\nhttps://a.test/,https://other.example/', [])).toEqual([[]]);
  });

  it('has something that was not understood', () => {
    const file = `URL FROM,ADDED,EXPECTED LANDING PAGE URL\nhttps://a.test/,soon,${OFFER.url}`;
    expect(doubtsOf(file)).toEqual([[{ code: 'note' }]]);
  });
});
