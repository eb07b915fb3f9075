import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askTable } from '../../../../../entrypoints/background/exchange/ask-table.ts';
import { tableHandlers } from '../../../../../entrypoints/background/exchange/commands.ts';
import { tablesJob } from '../../../../../entrypoints/background/exchange/daily-tables.ts';
import { tableReader } from '../../../../../entrypoints/background/exchange/table-reader.ts';
import { runPosts } from '../../../../../entrypoints/background/posts/queue/run.ts';
import { dailyTables, updateDailyTable } from '../../../../../utils/settings/daily-tables.ts';
import { allPosts } from '../../../../../utils/store/posts/posts.ts';
import { DAY, HOUR } from '../../../../../utils/time.ts';
import { aPost } from '../../../a-post.ts';
import { takeBugs } from '../../../bugs.ts';
import '../../../utils/store/fresh-store.ts';

vi.mock('../../../../../entrypoints/background/posts/queue/run.ts', () => ({ runPosts: vi.fn() }));
vi.mock('../../../../../entrypoints/background/exchange/ask-table.ts', () => ({ askTable: vi.fn() }));
vi.mock('../../../../../entrypoints/background/exchange/table-reader.ts', () => ({
  tableReader: { open: vi.fn(), part: vi.fn(), close: vi.fn() },
}));

const URL_OF_IT = 'https://files.example/list.csv';
const TABLE = { bytes: 'rows', charset: null };
const CHOICE = { roles: ['page'], order: null, agreed: false };
const sender = { id: fakeBrowser.runtime.id };
const keep = async () => {
  await tableHandlers.keepTable({ type: 'keepTable', url: URL_OF_IT, choice: CHOICE }, sender);
  await updateDailyTable(URL_OF_IT, (table) => table && { ...table, due: 0 });
};
const last = async () => (await dailyTables())[0]?.last;

beforeEach(() => {
  vi.mocked(runPosts).mockReset().mockResolvedValue();
  vi.mocked(askTable).mockReset().mockResolvedValue({ kind: 'table', url: URL_OF_IT, table: TABLE });
  vi.mocked(tableReader.open).mockReset().mockResolvedValue({ bad: 2 });
  vi.mocked(tableReader.close).mockReset().mockResolvedValue(null);
  vi.mocked(tableReader.part)
    .mockReset()
    .mockImplementation(async (from) => ({
      posts: [aPost({ url: `https://${from}.test/` })],
      listed: [],
      next: from === 0 ? 1 : null,
      total: 2,
    }));
});

describe('a published table that is read again daily', () => {
  it('is kept once, and first read a day later', async () => {
    await keep();
    await tableHandlers.keepTable({ type: 'keepTable', url: URL_OF_IT, choice: CHOICE }, sender);
    const tables = await dailyTables();
    expect(tables).toMatchObject([{ url: URL_OF_IT, choice: CHOICE, last: null }]);
    expect(tables[0]?.due).toBeGreaterThan(Date.now() + DAY - HOUR);
  });

  it('adds what is new, says what came of it, and is due the next day', async () => {
    await keep();
    const due = await tablesJob.run();
    expect((await allPosts()).map(({ url }) => url).sort()).toEqual(['https://0.test/', 'https://1.test/']);
    expect(await last()).toMatchObject({ ok: true, added: 2, changed: 0, bad: 2 });
    expect(due).toBeGreaterThan(Date.now() + DAY - HOUR);
    expect(tableReader.open).toHaveBeenCalledWith(expect.objectContaining({ table: TABLE, choice: CHOICE }));
    expect(tableReader.close).toHaveBeenCalledOnce();
    await updateDailyTable(URL_OF_IT, (table) => table && { ...table, due: 0 });
    await tablesJob.run();
    expect(await last()).toMatchObject({ ok: true, added: 0, changed: 0 });
  });

  it.each([
    ['status', DAY, () => vi.mocked(askTable).mockResolvedValue({ kind: 'status', status: 404 })],
    ['noAccess', DAY, () => vi.mocked(askTable).mockResolvedValue({ kind: 'noAccess', host: 'a.example' })],
    ['silent', HOUR, () => vi.mocked(askTable).mockResolvedValue({ kind: 'silent' })],
    ['rows', DAY, () => vi.mocked(tableReader.open).mockResolvedValue(null)],
  ] as const)('says where it could not be read: %s', async (why, wait, fail) => {
    await keep();
    fail();
    const due = await tablesJob.run();
    expect(await last()).toMatchObject({ ok: false, why });
    expect(Math.abs((due ?? 0) - Date.now() - wait)).toBeLessThan(HOUR / 2);
  });

  it('that ends in the middle is read again, and keeps what was added', async () => {
    await keep();
    vi.mocked(tableReader.part).mockImplementation(async (from) => {
      if (from > 0) throw new Error('crashed');
      return { posts: [aPost()], listed: [], next: 1, total: 2 };
    });
    await tablesJob.run();
    expect(await last()).toMatchObject({ ok: false, why: 'store' });
    expect(await allPosts()).toHaveLength(1);
    expect(takeBugs()).toHaveLength(1);
  });

  it('is read no more once the user has ended it', async () => {
    await keep();
    await tableHandlers.dropTable({ type: 'dropTable', url: URL_OF_IT }, sender);
    expect(await tablesJob.run()).toBeNull();
    expect(askTable).not.toHaveBeenCalled();
  });

  it('is read now where the user wants that', async () => {
    await tableHandlers.keepTable({ type: 'keepTable', url: URL_OF_IT, choice: CHOICE }, sender);
    await tableHandlers.readTable({ type: 'readTable', url: URL_OF_IT }, sender);
    expect(await last()).toMatchObject({ ok: true, added: 2 });
  });
});

it('what is stored by nobody of ours is no table', async () => {
  await fakeBrowser.storage.local.set({ 'daily-tables': [{ url: 'javascript:1' }, 5, null] });
  expect(await dailyTables()).toEqual([]);
});
