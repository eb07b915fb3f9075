import { describe, expect, it } from 'vitest';
import { importSession } from '../../../../entrypoints/import-worker/session.ts';
import type {
  FromImportWorker,
  ImportSource,
  ToImportWorker,
} from '../../../../utils/exchange/import-worker.ts';
import type { PreviewLine } from '../../../../utils/exchange/preview-line.ts';
import type { TableOverview } from '../../../../utils/exchange/table-overview.ts';
import { FIRST_STORE } from '../../../../utils/settings/store-name.ts';
import { addPosts } from '../../../../utils/store/posts/posts.ts';
import { aPost } from '../../a-post.ts';
import { soon } from '../../soon.ts';
import '../../utils/store/fresh-store.ts';

const TARGETS = [{ kind: 'domain', name: 'example.com' }] as const;
const LINKODY = 'URL FROM,TAGS,NOTES,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW';

/** What a worker is asked, and all that it answers. */
function aSession() {
  const session = importSession();
  const ask = async (message: ToImportWorker): Promise<FromImportWorker[]> => {
    const answers: FromImportWorker[] = [];
    await session(message, (answer) => {
      answers.push(answer);
      if (answer.type === 'lines' && !answer.isLast)
        void session({ type: 'taken' }, () => expect.unreachable());
    });
    return answers;
  };
  const open = async (source: ImportSource): Promise<TableOverview> => {
    const [opened] = await ask({ type: 'open', source, fileDate: 5000 });
    if (opened?.type !== 'opened') throw new Error(`It was refused: ${JSON.stringify(opened)}`);
    return opened.overview;
  };
  const preview = async (agreed: boolean | null = null): Promise<PreviewLine[]> => {
    const answers = await ask({ type: 'preview', choice: { targets: TARGETS, agreed, store: FIRST_STORE } });
    expect(answers.at(-1)).toMatchObject({ type: 'lines', isLast: true, progress: 1 });
    return answers.flatMap((answer) => (answer.type === 'lines' ? answer.lines : []));
  };
  const part = async (of: 'import' | 'check', from = 0) => {
    const [answer] = await ask({ type: 'part', of, from });
    if (answer?.type !== 'part') throw new Error('There is no part');
    return answer.part;
  };
  return { ask, open, preview, part };
}

describe('a table', () => {
  it('is told with its format, and what each column says, with examples', async () => {
    const { open } = aSession();
    const overview = await open(new Blob([`${LINKODY}\nhttps://a.test/,red,,https://example.com/,yes`]));
    expect(overview).toMatchObject({ format: 'linkody', isSure: true, lacksTarget: false, saysMarks: false });
    expect(overview.columns.slice(0, 2)).toEqual([
      { heading: 'URL FROM', role: 'page', samples: ['https://a.test/'] },
      { heading: 'TAGS', role: 'tags', samples: ['red'] },
    ]);
  });

  it('is previewed by what is there: new, known, what would change, doubtful, bad', async () => {
    const url = (host: string) => `https://${host}.test/`;
    await addPosts([
      aPost({ url: url('known') }),
      aPost({ url: url('marked'), expect: { ...aPost().expect, rel: 'any' } }),
    ]);
    const { open, preview, part } = aSession();
    const row = (host: string, follow = '') => `${url(host)},,,https://example.com/,${follow}`;
    const rows = [row('new'), row('known', 'yes'), row('marked', 'no'), row('new'), 'nothing,,,,'];
    await open([LINKODY, ...rows].join('\n'));
    const lines = await preview();
    expect(lines.map(({ line, status }) => [line, status])).toEqual([
      [2, 'new'],
      [3, 'same'],
      [4, 'changed'],
      [5, 'new'],
      [6, 'bad'],
    ]);
    expect(lines[2]?.changes).toEqual(['rel']);
    expect(lines[3]?.doubts).toEqual([{ code: 'twice', line: 2 }]);
    expect(lines[4]?.problem).toEqual({ problem: 'address', cell: 'nothing' });
    expect((await part('import')).posts.map((post) => post.url)).toEqual(['new', 'marked', 'new'].map(url));
    expect((await part('check')).posts).toHaveLength(4);
  });

  it('of Search Console notes pages of guest posts; and a row without target is about the post that is there', async () => {
    const {
      ids: [id],
    } = await addPosts([aPost({ url: 'https://a.test/' })]);
    const { open, preview, part } = aSession();
    const overview = await open(
      'Linking page,Last crawled\nhttps://a.test/,2026-03-01\nhttps://b.test/,2026-03-02',
    );
    expect(overview).toMatchObject({ format: 'searchConsole', lacksTarget: true });
    expect((await preview()).map(({ status, target }) => [status, target])).toEqual([
      ['seen', null],
      ['new', null],
    ]);
    const first = await part('import');
    expect(first).toMatchObject({ listed: [], next: 1, total: 3 });
    expect(first.posts.map(({ url }) => url)).toEqual(['https://b.test/']);
    const listed = (await part('import', 1)).listed;
    expect(listed).toMatchObject([
      { by: 'id', value: id, seen: { listed: 5000 } },
      { by: 'key', value: 'https://b.test/\nexample.com', seen: { listed: 5000 } },
    ]);
  });

  it.each([
    ['in the charset that its server says', 'iso-8859-5', [0xd1, 0xdb, 0xde, 0xd3]],
    ['in the charset that its letters tell', null, [0xe1, 0xeb, 0xee, 0xe3]],
    ['in UTF-8', 'utf-8', [0xd0, 0xb1, 0xd0, 0xbb, 0xd0, 0xbe, 0xd0, 0xb3]],
  ])('that was fetched is read %s', async (_, charset, word) => {
    const { open, preview, part } = aSession();
    // As the Encoding standard has "x-user-defined".
    const asText = (byte: number) => String.fromCharCode(byte < 0x80 ? byte : 0xf700 + byte);
    const bytes = `URL FROM,NOTES\nhttps://a.test/,${word.map(asText).join('')}\n`;
    await open({ bytes, charset });
    await preview();
    expect((await part('import')).posts[0]?.notes).toBe('блог');
  });

  it('of thousands of rows comes in parts of at most 500', async () => {
    const { open, preview, part } = aSession();
    await open(Array.from({ length: 1203 }, (_, i) => `https://${i}.test/`).join('\n'));
    expect(await preview()).toHaveLength(1203);
    const sizes: number[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const { posts, next } = await part('import', from);
      sizes.push(posts.length);
      from = next;
    }
    expect(sizes).toEqual([500, 500, 203]);
  });

  it('is read as the user says: another role of a column, marks that were agreed, an order of dates', async () => {
    const { ask, open, preview, part } = aSession();
    const first = await open(
      'Referring page URL,Target URL,Nofollow,Lost\nhttps://a.test/,https://example.com/,true,03/04/2026',
    );
    expect(first).toMatchObject({ format: 'ahrefs', saysMarks: true });
    await preview();
    expect((await part('import')).posts[0]).toMatchObject({
      expect: { rel: 'any' },
      baseline: { rawRel: 'nofollow' },
    });
    await preview(true);
    expect((await part('import')).posts[0]).toMatchObject({ expect: { rel: ['nofollow'] }, baseline: null });
    const [changed] = await ask({ type: 'change', change: { kind: 'role', column: 3, role: 'expires' } });
    expect(changed).toMatchObject({ overview: { asksOrder: true } });
    expect((await preview())[0]).toMatchObject({ status: 'bad', problem: { problem: 'dateOrder' } });
    await ask({ type: 'change', change: { kind: 'order', order: 'day-first' } });
    await preview();
    expect((await part('import')).posts[0]?.expires).toBe(new Date(2026, 3, 3, 23, 59, 59).getTime());
  });

  it('is understood as before where it is read again; anew where its columns are others', async () => {
    const { ask, open } = aSession();
    const text = 'URL,Link\nhttps://a.test/,https://example.com/';
    await open(text);
    const again = (roles: readonly string[]) =>
      ask({ type: 'change', change: { kind: 'again', roles, order: null } });
    const rolesOf = ([answer]: FromImportWorker[]) =>
      answer?.type === 'opened' ? answer.overview.columns.map(({ role }) => role) : null;
    expect(rolesOf(await again(['target', 'page']))).toEqual(['target', 'page']);
    expect(rolesOf(await again(['target', 'of a newer version']))).toEqual(['target', 'none']);
    await open(text);
    expect(rolesOf(await again(['page', 'target', 'notes']))).not.toContain('notes');
  });

  it.each([
    ['<!doctype html><title>Sign in</title>', 'webPage'],
    ['', 'empty'],
    ['red\ngreen', 'noHeader'],
    [new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])]), 'pdf'],
  ])('that is none is refused: %o', async (source, problem) => {
    const { ask } = aSession();
    expect(await ask({ type: 'open', source, fileDate: 0 })).toEqual([{ type: 'refused', problem }]);
  });

  it('is read no further than its rows are taken in', async () => {
    const session = importSession();
    const answers: FromImportWorker[] = [];
    const hear = (answer: FromImportWorker) => void answers.push(answer);
    const text = Array.from({ length: 1203 }, (_, i) => `https://${i}.test/`).join('\n');
    await session({ type: 'open', source: text, fileDate: 0 }, hear);
    const choice = { targets: TARGETS, agreed: null, store: FIRST_STORE };
    const preview = session({ type: 'preview', choice }, hear);
    for (let pieces = 1; pieces < 4; pieces++) {
      await soon(() => expect(answers).toHaveLength(1 + pieces));
      // Whatever it would do by itself, it has done by now.
      await new Promise((resolve) => setTimeout(resolve));
      expect(answers).toHaveLength(1 + pieces);
      await session({ type: 'taken' }, hear);
    }
    await preview;
    const sizes = answers.flatMap((answer) => (answer.type === 'lines' ? [answer.lines.length] : []));
    expect(sizes).toEqual([60, 500, 500, 143]);
  });

  it('that is read anew ends the preview before', async () => {
    const { ask, open, preview } = aSession();
    await open(Array.from({ length: 3000 }, (_, i) => `https://${i}.test/`).join('\n'));
    const before = ask({ type: 'preview', choice: { targets: TARGETS, agreed: null, store: FIRST_STORE } });
    const after = await preview();
    expect(after).toHaveLength(3000);
    expect((await before).some((answer) => answer.type === 'lines' && answer.isLast)).toBe(false);
  });
});
