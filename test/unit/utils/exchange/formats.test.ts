import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatOf, IMPORT_TOOLS } from '../../../../utils/exchange/formats.ts';
import { IMPORT_FORMATS } from '../../../../utils/exchange/import-formats.ts';
import { importRows } from '../../../../utils/exchange/import-rows.ts';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';
import { understand } from '../../../../utils/exchange/understand.ts';
import { guestPostSchema } from '../../../../utils/posts/schema.ts';
import { decoded } from './decoded.ts';
import { IN_FILES } from './tool-file.ts';
import { OF_GOOGLE, WITH_MARKS, WITHOUT_MARKS } from './tool-files.ts';

const NOW = Date.UTC(2026, 10, 22);
const FILE_DATE = Date.UTC(2026, 9, 30);
const MINE = [{ kind: 'domain', name: 'example.com' }] as const;
const { page, target, anchor } = IN_FILES;

function understood(file: string) {
  const read = understand(file);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.understanding;
}

function rowsOf(file: string, agreed?: boolean) {
  const understanding = understood(file);
  const options = { targets: MINE, now: NOW, fileDate: FILE_DATE };
  return [
    ...importRows(understanding, { ...options, agreed: agreed ?? formatOf(understanding.format).agreed }),
  ];
}

const dayAt = (day: string) => new Date(`${day}T00:00:00`).getTime();

it('all formats are in the list', () => {
  expect(FORMATS.map(({ id }) => id).sort()).toEqual([...IMPORT_FORMATS].sort());
});

describe.each(WITH_MARKS.map((file) => [file.name, file] as const))('a file of %s', (_, { format, text }) => {
  it('is known', () => {
    expect(understood(text).format).toBe(format);
  });

  it('says how the link was when the tool saw it, and agrees upon nothing', () => {
    const [row] = rowsOf(text);
    expect(row).toMatchObject({
      ok: true,
      anyTarget: false,
      seenByGoogle: null,
      notes: [],
      posts: [
        {
          url: page,
          expect: { target: { kind: 'page', url: target }, rel: 'any', anchor: { kind: 'any' } },
          baseline: {
            target,
            text: anchor,
            rawRel: expect.stringContaining('nofollow'),
            reported: ['rel', 'text'],
          },
        },
      ],
    });
  });

  it('says what was agreed, where the user says so', () => {
    const [row] = rowsOf(text, true);
    if (!row?.ok) throw new Error(JSON.stringify(row));
    const [post] = row.posts;
    expect(post).toMatchObject({ baseline: null, expect: { anchor: { kind: 'exact', text: anchor } } });
    expect([['nofollow'], 'not-followed']).toContainEqual(post?.expect.rel);
  });
});

it.each([...WITH_MARKS, ...WITHOUT_MARKS, ...OF_GOOGLE].map((file) => [file.name, file.text] as const))(
  'posts of %s can be sent and kept',
  (_, text) => {
    const posts = rowsOf(text).flatMap((row) => (row.ok ? row.posts : []));
    for (const post of posts) expect(v.parse(guestPostSchema, post)).toEqual(post);
    expect(posts.length).toBeGreaterThan(0);
  },
);

it.each([
  ['with a byte order mark', '\ufeff'],
  ['without', ''],
])('Ahrefs writes UTF-16, %s', async (_, mark) => {
  const text = WITH_MARKS.find(({ name }) => name === 'Ahrefs, tabs')?.text ?? '';
  const units = Uint16Array.from(mark + text, (sign) => sign.charCodeAt(0));
  const rows = readPostsFile(await decoded(new Uint8Array(units.buffer)), [], NOW);
  expect(rows).toMatchObject([{ ok: true, page, posts: [{ baseline: { text: anchor } }] }]);
});

describe('when a tool saw a link', () => {
  const dated = WITH_MARKS.filter(({ text }) => text.includes(IN_FILES.lastSeen));

  it('is told by most', () => {
    expect(dated.length).toBeGreaterThan(6);
  });

  it.each(dated.map((file) => [file.name, file] as const))('last and first, by %s', (_, { text }) => {
    expect(rowsOf(text)).toMatchObject([
      { posts: [{ baseline: { at: dayAt(IN_FILES.lastSeen) }, added: dayAt(IN_FILES.firstSeen) }] },
    ]);
  });

  it('is the day of the file where it does not say so', () => {
    const moz = WITH_MARKS.filter(({ format }) => format === 'moz');
    for (const { text } of moz)
      expect(rowsOf(text)).toMatchObject([{ posts: [{ baseline: { at: FILE_DATE }, added: NOW }] }]);
  });
});

describe.each(WITHOUT_MARKS.map((file) => [file.name, file] as const))(
  'a file of %s',
  (_, { format, text }) => {
    it('is known, and says what text the link had', () => {
      expect(understood(text).format).toBe(format);
      expect(rowsOf(text)).toMatchObject([
        { notes: [], posts: [{ url: page, baseline: { target, text: anchor, reported: ['text'] } }] },
      ]);
    });
  },
);

describe.each(OF_GOOGLE.map((file) => [file.name, file] as const))('%s', (_, { text }) => {
  it('names pages that link to any page of the user’s', () => {
    const understanding = understood(text);
    expect(understanding.format).toBe('searchConsole');
    const [row, ...others] = rowsOf(text);
    const lastCrawled = text.includes(IN_FILES.lastSeen) ? dayAt(IN_FILES.lastSeen) : null;
    expect(row).toMatchObject({
      page,
      anyTarget: true,
      seenByGoogle: { lastCrawled, listed: FILE_DATE },
      posts: [{ url: page, expect: { target: MINE[0] }, baseline: null }],
    });
    expect(others).toHaveLength(1);
  });
});

describe('a list of the user’s own is none of Search Console’s', () => {
  it.each([
    ['of pages alone', 'Мои статьи\nhttps://a.example/\nhttps://b.example/', 'list'],
    ['with other columns', 'Linking page,Notes\nhttps://a.example/,paid', 'table'],
    ['with a date and more', 'Linking page,Last crawled,Notes\nhttps://a.example/,2026-03-01,paid', 'table'],
    ['that says where links lead', 'Linking page,Target\nhttps://a.example/,https://example.com/', 'table'],
  ])('%s', (_, text, format) => {
    expect(understood(text).format).toBe(format);
    for (const row of rowsOf(text)) expect(row).toMatchObject({ ok: true, seenByGoogle: null });
  });

  it('and where its headings do not tell it, that is not sure', () => {
    const text = 'Meine Liste,Stand\nhttps://a.example/,2026-03-01';
    expect(understood(text)).toMatchObject({ format: 'searchConsole', isSure: false });
    expect(understood('Linking page,Last crawled\nhttps://a.example/,2026-03-01').isSure).toBe(true);
  });
});

describe('what a tool says besides', () => {
  it.each([
    ['Content', 'Content', 'content'],
    ['Contenu', 'Contenu', 'content'],
    ['Navigation', 'Navigation', 'navigation'],
    ['Kopfzeile', 'Header', 'header'],
    ['Pied de page', 'Footer', 'footer'],
    ['unheard of', 'x', ''],
  ])('is the place of the link: %s', (word, _, position) => {
    const file =
      WITH_MARKS.find(({ name }) => name === 'Screaming Frog')?.text.replace('Content', word) ?? '';
    expect(rowsOf(file)).toMatchObject([{ posts: [{ baseline: { position } }] }]);
  });

  it.each([
    ['HTML', false],
    ['HTML & Rendered HTML', false],
    ['Rendered HTML', true],
    ['', null],
  ])('is whether scripts brought it in: “%s”', (origin, jsOnly) => {
    const file =
      WITH_MARKS.find(({ name }) => name === 'Screaming Frog')?.text.replace(',HTML\n', `,${origin}\n`) ?? '';
    expect(rowsOf(file)).toMatchObject([{ posts: [{ baseline: { jsOnly } }] }]);
  });

  it('is that a row is of a picture, in any language', () => {
    for (const name of ['Screaming Frog', 'Screaming Frog, in French']) {
      const file = WITH_MARKS.find((one) => one.name === name)?.text.replace(/p\[2\]\/a/, 'p[2]/img') ?? '';
      expect(rowsOf(file)).toMatchObject([{ ok: true, notes: [{ problem: 'noLink' }] }]);
    }
  });

  it('is that the link is lost', () => {
    const semrush =
      WITH_MARKS.find(({ name }) => name === 'Semrush')?.text.replace(/false\n$/, 'true\n') ?? '';
    expect(rowsOf(semrush)).toMatchObject([{ ok: true, notes: [{ problem: 'lostThere', cell: 'true' }] }]);
  });

  it('is until when, and for how much', () => {
    const buzz = WITHOUT_MARKS.find(({ format }) => format === 'buzzStream')?.text ?? '';
    const expires = new Date('2027-04-03T23:59:59').getTime();
    expect(rowsOf(buzz)).toMatchObject([{ posts: [{ cost: '$120.00', expires }] }]);
  });
});

it('each tool that is named has a file here, and each file here is of one that is named', () => {
  const files = [...WITH_MARKS, ...WITHOUT_MARKS, ...OF_GOOGLE].map(
    ({ format }) => formatOf(format).tool ?? '',
  );
  // Linkody's are in linkody-files.test.ts.
  const tools = new Set(['Linkody', ...files.filter(Boolean)]);
  expect(IMPORT_TOOLS).toHaveLength(12);
  expect([...tools].sort()).toEqual([...IMPORT_TOOLS].sort());
});
