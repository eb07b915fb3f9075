import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  exportPosts,
  exportReport,
  exportWorklist,
} from '../../../../entrypoints/engine/exchange/export-posts.ts';
import { importPosts } from '../../../../entrypoints/engine/exchange/import-posts.ts';
import { mergeBackup } from '../../../../entrypoints/engine/exchange/merge-backup.ts';
import { migrate, NewerDatabase } from '../../../../entrypoints/engine/store/migrate.ts';
import { engineSettings, saveEngineSettings } from '../../../../entrypoints/engine/store/settings.ts';
import type { ImportedRow } from '../../../../utils/exchange/imported-row.ts';
import { SECOND } from '../../../../utils/time.ts';
import { own } from '../../build.ts';
import { thePage } from '../../the-page.ts';
import { addAt, databaseForEachTest } from './a-database.ts';
import { aWorker, NOW } from './a-worker.ts';

const HEAD = 'URL FROM,EXPECTED LANDING PAGE URL,NOTES,EXPIRES\n';
const there = databaseForEachTest();
let folder: string;
const path = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backlight-exchange-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Imports a text as a file, and gives the rows that could not be read, too. */
async function importText(text: string) {
  const bad: ImportedRow[] = [];
  const onRow = (row: ImportedRow) => void (row.ok || bad.push(row));
  const came = await importPosts(there().db, new Blob([text]), [], NOW, onRow, new AbortController().signal);
  return { ...came, lines: bad.map(({ line }) => line) };
}

const records = () =>
  there().db.query(`SELECT record->'post' AS post FROM backlight.posts ORDER BY record->'post'->>'url'`);

describe('a file of guest posts', () => {
  it('is read in pieces, however it is cut: quotes, line breaks in cells and letters of several bytes stay whole', async () => {
    const notes = 'ä“line\n""two""'.repeat(20);
    const rows = Array.from(
      { length: 1100 },
      (_, i) => `https://blog.test/${i},https://example.com/,"${notes}",`,
    );
    const came = await importText(HEAD + rows.join('\n'));
    expect(came).toMatchObject({ rows: 1100, bad: 0, added: 1100 });
    const [first] = await records();
    expect(first).toMatchObject({ post: { notes: notes.replaceAll('""', '"') } });
  });

  it('tells a row that cannot be read by its line, and reads the others', async () => {
    const text = `${HEAD}https://a.test/,https://example.com/,,\nnonsense,https://example.com/,,\nhttps://b.test/,https://example.com/,,\n`;
    expect(await importText(text)).toMatchObject({ rows: 3, bad: 1, added: 2, lines: [3] });
  });

  it('is read no further once it is stopped; what was read by then is added', async () => {
    const stop = new AbortController();
    const rows = Array.from({ length: 8000 }, (_, i) => `https://a.test/${i % 50},https://example.com/,,`);
    const file = new Blob([HEAD + rows.join('\n')]);
    const came = await importPosts(there().db, file, [], NOW, () => stop.abort(), stop.signal);
    expect([came.rows < 8000, came.added]).toEqual([true, 50]);
  });

  it('finds the order of day and month in a row far behind the first', async () => {
    const rows = Array.from(
      { length: 6000 },
      (_, i) => `https://a.test/${i % 300},https://example.com/,,03/04/2027`,
    );
    await importText(`${HEAD}${rows.join('\n')}\nhttps://z.test/,https://example.com/,,25/04/2027\n`);
    const [first] = await records();
    expect(first).toMatchObject({ post: { expires: new Date(2027, 3, 4).getTime() - SECOND } });
  });

  it('adds nothing a second time; what it says anew is merged, and what was stays in the past', async () => {
    const row = (notes: string) => `${HEAD}https://a.test/,https://example.com/,${notes},\n`;
    await importText(row(''));
    expect(await importText(row(''))).toMatchObject({ added: 0, changed: 0 });
    expect(await importText(row('Paid'))).toMatchObject({ added: 0, changed: 1 });
    expect(await there().db.query('SELECT record FROM backlight.edits')).toMatchObject([
      { record: { before: { notes: '' } } },
    ]);
  });

  it.each([
    ['that is a picture', '\x89PNG\r\n', /picture/i],
    ['with headings alone', HEAD, /only headings/],
  ])('%s is refused', async (_, text, why) => {
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const { signal } = new AbortController();
    const importing = importPosts(there().db, new Blob([bytes]), [], NOW, () => undefined, signal);
    await expect(importing).rejects.toThrow(why);
  });
});

/** Guest posts of which one is kept, and one cannot be seen from here. */
async function checkTwo(): Promise<void> {
  await addAt(there().db, ['https://kept.test/', 'https://closed.test/'], NOW);
  const head = {
    status: 403,
    finalUrl: 'https://closed.test/',
    contentType: '',
    retryAfter: null,
    guards: '',
  };
  await aWorker(there(), {
    fetchPost: async ({ post }) => ({
      observation: post.url.includes('closed') ? { kind: 'other', head } : thePage(post),
      retryAfter: null,
      hops: [post.url],
    }),
  }).run();
}

describe('what is written', () => {
  beforeEach(checkTwo);

  it('is a backup that brings all back, and nothing a second time', async () => {
    await exportPosts(there().db, path('backup'), NOW);
    await there().db.query('TRUNCATE backlight.posts, backlight.checks');
    const file = await openAsBlob(path('backup'));
    expect(await mergeBackup(there().db, file)).toEqual({ new: 2, known: 0, changed: 0, passedOver: 0 });
    expect(await there().db.query('SELECT FROM backlight.checks')).toHaveLength(2);
    expect(await mergeBackup(there().db, file)).toEqual({ new: 0, known: 2, changed: 0, passedOver: 0 });
  });

  it('is a backup of which nothing is taken where it is damaged', async () => {
    await exportPosts(there().db, path('backup'), NOW);
    const bytes = readFileSync(path('backup'));
    await there().db.query('TRUNCATE backlight.posts, backlight.checks');
    writeFileSync(path('cut'), bytes.subarray(0, bytes.length - 20));
    expect(await mergeBackup(there().db, await openAsBlob(path('cut')))).toMatchObject({ code: 'broken' });
    expect(await records()).toEqual([]);
  });

  it('is a worklist of what could not be seen from here, as a table or as a backup', async () => {
    expect(await exportWorklist(there().db, path('list.csv'), NOW)).toEqual({ posts: 1, unreadable: 0 });
    expect(readFileSync(path('list.csv'), 'utf8')).toMatch(
      /^\ufeff"URL FROM",.*\r?\n"https:\/\/closed\.test\/",[^\n]*\n$/,
    );
    expect(await exportWorklist(there().db, path('list'), NOW)).toEqual({ posts: 1, unreadable: 0 });
  });

  it('is a report', async () => {
    await exportReport(there().db, path('report.html'), ['example.com'], Date.now());
    expect(readFileSync(path('report.html'), 'utf8')).toContain('kept.test');
  });
});

describe('a database', () => {
  it('of a newer version is not touched', async () => {
    const { db } = there();
    await expect(migrate(db, [])).rejects.toThrow(NewerDatabase);
    await migrate(db);
  });

  it('keeps what all workers go by; domains are added to those that are there', async () => {
    const { db } = there();
    await saveEngineSettings(db, { domains: ['example.com'], schedule: 'daily' });
    await saveEngineSettings(db, { domains: ['example.org'], as: { engine: 'bing', crawler: null } });
    expect(await engineSettings(db)).toEqual({
      domains: own('example.com', 'example.org'),
      schedule: 'daily',
      as: { engine: 'bing', crawler: null },
    });
  });
});
