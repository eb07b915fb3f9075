import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { guestPostSchema } from '../../../../utils/posts/schema.ts';
import { draftOf, emptyDraft, type PostDraft, readPostDraft } from '../../../../utils/ui/post-form.ts';
import { own } from '../../build.ts';
import { aPost } from '../../build-post.ts';

const DOMAINS = own('example.com', '=www.example.org');

function read(draft: Partial<PostDraft>, known: readonly string[] = []) {
  const whole = { ...emptyDraft(DOMAINS), ...draft };
  return readPostDraft(whole, DOMAINS, null, ({ url }) => known.includes(url), 7);
}
const urls = (draft: Partial<PostDraft>) => read(draft).posts.map(({ url }) => url);
const problems = (draft: Partial<PostDraft>, known: readonly string[] = []) =>
  read(draft, known).problems.map(({ field, words }) => `${field}: ${words}`);

describe('pages', () => {
  it.each([
    ['https://a.test/1', ['https://a.test/1']],
    ['https://a.test/1#x\n\n  http://b.test/2  \n', ['https://a.test/1', 'http://b.test/2']],
    ['a.test/1\nblog.a.test', ['https://a.test/1', 'https://blog.a.test/']],
    ['https://a.test/1,2', ['https://a.test/1,2']],
    ['https://a.test/1\nhttps://a.test/1', ['https://a.test/1']],
    ['http://localhost:8080/a', ['http://localhost:8080/a']],
  ])('%j are understood', (pages, expected) => {
    expect(urls({ pages, target: 'example.com' })).toEqual(expected);
  });

  it.each([
    ['https://a.test/1\thttps://example.com/x'],
    ['https://a.test/1, https://example.com/x'],
    ['https://a.test/1;https://example.com/x'],
    ['https://a.test/1 https://example.com/x'],
  ])('%j has its own target', (pages) => {
    const [post] = read({ pages, target: 'example.com' }).posts;
    expect(post?.url).toBe('https://a.test/1');
    expect(post?.expect.target).toEqual({ kind: 'page', url: 'https://example.com/x' });
  });

  it.each(['nonsense', 'two words', 'mailto:a@b.test', 'javascript:alert(1)', 'a@b.test'])(
    '%j is none, and it is said what to do',
    (line) => {
      expect(problems({ pages: line, target: 'example.com' })[0]).toMatch(
        /^pages: “.*(no web address|neither a web address)/,
      );
    },
  );

  it.each([
    'https://a.test/1,,,https://example.com/x,yes,,2026-01-01,,120 EUR',
    'https://a.test/1,"a, b",said yes,https://example.com/x,yes',
    'https://a.test/1;news;;https://example.com/x',
    'https://a.test/1,https://example.com/x,yes',
    'https://a.test/1\thttps://example.com/x\tyes',
    'https://a.test/1\t\t\thttps://example.com/x',
    '"https://a.test/1","https://example.com/x"',
    'https://a.test/1|news|https://example.com/x',
    'URL FROM,TAGS,NOTES,EXPECTED LANDING PAGE URL',
  ])('are no rows of a table, and it is said what to copy instead: %j', (pages) => {
    expect(urls({ pages, target: 'example.com' })).toEqual([]);
    expect(problems({ pages, target: 'example.com' })).toEqual([
      expect.stringMatching(/^pages: “.*” is a row of a table\. Copy only the column/),
    ]);
  });

  it('in a table are one problem, however many rows it has; other lines are added', () => {
    const pages = 'URL FROM,TAGS,COST\nhttps://a.test/1,,5\nhttps://b.test/1,,5\nhttps://c.test/';
    expect(urls({ pages, target: 'example.com' })).toEqual(['https://c.test/']);
    expect(problems({ pages, target: 'example.com' })).toHaveLength(1);
  });

  it.each([
    ['https://a.test/1,', ['https://a.test/1']],
    ['https://a.test/1;\nhttps://b.test/,\n', ['https://a.test/1', 'https://b.test/']],
    ['https://a.test/artikel,1,2.html', ['https://a.test/artikel,1,2.html']],
    ['https://a.test/a;b=1;c=2', ['https://a.test/a;b=1;c=2']],
  ])('%j are addresses', (pages, expected) => {
    expect(urls({ pages, target: 'example.com' })).toEqual(expected);
  });

  it.each(['https://a.test/x,https://b.test/y', 'https://a.test/x;http://b.test/y'])(
    '%j is not one of them: the second is its target',
    (pages) => {
      expect(urls({ pages })).toEqual(['https://a.test/x']);
    },
  );

  it('that are wrong stay, and hold up no others', () => {
    const { posts, left } = read({ pages: 'nonsense\nhttps://a.test/\nx y', target: 'example.com' });
    expect([posts.length, left]).toEqual([1, ['nonsense', 'x y']]);
  });

  it('are needed', () => {
    expect(problems({ target: 'example.com' })).toEqual(['pages: Paste the address of at least one page.']);
  });

  it('that are there already are named', () => {
    const draft = { pages: 'https://a.test/1', target: 'example.com' };
    expect(problems(draft, ['https://a.test/1'])).toEqual([
      'pages: https://a.test/1 is in the list with this target already. Open it there to change it.',
    ]);
  });
});

describe('a target', () => {
  const targetOf = (target: string) => read({ pages: 'https://a.test/', target }).posts[0]?.expect.target;

  it.each([
    ['https://example.com/x', { kind: 'page', url: 'https://example.com/x' }],
    ['example.com/x', { kind: 'page', url: 'https://example.com/x' }],
    ['Example.com', { kind: 'domain', name: 'example.com' }],
    ['www.example.org', { kind: 'domain', name: '=www.example.org' }],
  ])('%j is understood', (typed, expected) => {
    expect(targetOf(typed)).toEqual(expected);
  });

  it('that is neither an address nor an own domain is refused', () => {
    expect(problems({ pages: 'https://a.test/', target: 'other.test' })).toEqual([
      'target: “other.test” is neither a web address nor one of your domains. Paste the whole address, or add the domain first.',
    ]);
  });

  it('is needed', () => {
    expect(problems({ pages: 'https://a.test/' })).toEqual([
      'target: Say where the link should lead: paste an address, or name one of your domains.',
    ]);
  });

  it('is the domain at first where there is only one', () => {
    expect(emptyDraft(own('=example.com')).target).toBe('example.com');
    expect(emptyDraft(DOMAINS).target).toBe('');
  });
});

it.each<[Partial<PostDraft>, string]>([
  [{ rel: 'marks' }, 'marks: Tick at least one of nofollow, ugc and sponsored, or choose followed or any.'],
  [
    { anchor: 'exact', anchorText: ' ' },
    'anchorText: Write the anchor text that is expected, or choose any.',
  ],
  [{ expires: 'soon' }, 'expires: Choose a whole date, or leave it empty.'],
])('%j is not enough', (draft, words) => {
  expect(problems({ pages: 'https://a.test/', target: 'example.com', ...draft })).toEqual([words]);
});

it('reads what it wrote', () => {
  const post = aPost(
    { notes: 'n', tags: ['a', 'b'], cost: '120 EUR', expires: new Date('2027-03-31T23:59:59').getTime() },
    { rel: ['nofollow', 'sponsored'], anchor: { kind: 'contains', text: 'guide' }, indexable: false },
  );
  const draft = draftOf(post);
  expect(draft.expires).toBe('2027-03-31');
  expect(readPostDraft(draft, DOMAINS, post, () => false, 7)).toEqual({
    posts: [post],
    problems: [],
    left: [],
  });
  expect(v.is(guestPostSchema, post)).toBe(true);
});

describe('an address is typed over as people read it', () => {
  const url = 'https://xn--mnchen-3ya.example/stra%C3%9Fe';
  const draftAt = (of: string, target = of) =>
    draftOf({ ...aPost(), url: of, expect: { ...aPost().expect, target: { kind: 'page', url: target } } });

  it('and is the same when it is read again', () => {
    const draft = draftAt(url);
    expect([draft.pages, draft.target]).toEqual([
      'https://münchen.example/straße',
      'https://münchen.example/straße',
    ]);
    const [post] = readPostDraft(draft, DOMAINS, aPost(), () => false, 7).posts;
    expect([post?.url, post?.expect.target]).toEqual([url, { kind: 'page', url }]);
  });

  it('but as it is where it would become another', () => {
    expect(draftAt('https://a.test/%c3%bc').pages).toBe('https://a.test/%c3%bc');
  });

  it.each(['münchen.example', 'MÜNCHEN.example', 'xn--mnchen-3ya.example'])(
    'and so is the own domain %s',
    (target) => {
      const domains = own('xn--mnchen-3ya.example');
      expect(emptyDraft(domains).target).toBe('münchen.example');
      const draft = { ...emptyDraft(domains), pages: 'https://a.test/', target };
      expect(readPostDraft(draft, domains, null, () => false, 7).posts[0]?.expect.target).toEqual({
        kind: 'domain',
        name: 'xn--mnchen-3ya.example',
      });
    },
  );
});

it('reads the order’s fields: days, the supplier, and what somebody says of Google, with the day on which they said it', () => {
  const draft = {
    pages: 'https://blog.test/post https://example.com/guide',
    dueOn: '2027-03-31',
    guaranteedUntil: '2028-03-31',
    supplier: ' Agency ',
  };
  const [post] = read({ ...draft, indexed: 'yes' }).posts;
  expect(post).toMatchObject({
    dueOn: new Date(2027, 2, 31, 23, 59, 59).getTime(),
    guaranteedUntil: new Date(2028, 2, 31, 23, 59, 59).getTime(),
    supplier: 'Agency',
    indexed: { said: 'yes', at: 7 },
  });
  if (!post) return;
  const again = readPostDraft(draftOf(post), DOMAINS, post, () => false, 9).posts;
  expect(again).toEqual([post]);
  const other = readPostDraft(
    { ...draftOf(post), indexed: 'no', dueOn: '' },
    DOMAINS,
    post,
    () => false,
    9,
  ).posts;
  expect(other).toMatchObject([{ indexed: { said: 'no', at: 9 }, dueOn: null }]);
  expect(problems({ ...draft, dueOn: '2027-02-30' })).toEqual([expect.stringMatching(/^dueOn: /)]);
});
