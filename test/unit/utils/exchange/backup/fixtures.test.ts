import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_FORMAT } from '../../../../../utils/exchange/backup/format.ts';
import { makeBackup } from '../../../../../utils/exchange/backup/make-backup.ts';
import { restoreBackup } from '../../../../../utils/exchange/backup/restore-backup.ts';
import { addDomains, ownDomains } from '../../../../../utils/settings/domains.ts';
import { saveSchedule, schedule } from '../../../../../utils/settings/schedule.ts';
import { FIRST_STORE } from '../../../../../utils/settings/store-name.ts';
import { allSites } from '../../../../../utils/store/all-sites.ts';
import { closeStore, openStore } from '../../../../../utils/store/open.ts';
import { pageRecord } from '../../../../../utils/store/pages/queries.ts';
import { allPosts, checksOf } from '../../../../../utils/store/posts/posts.ts';
import { VERSION } from '../../../../../utils/store/upgrade/upgrade.ts';
import { own } from '../../../build.ts';
import { putDatabase, STORE_0_1_0 } from '../../store/earlier-store.ts';
import { backUp, fillStore, partsOf, wholeStore } from './a-backup.ts';
import { schemaShape } from './schema-shape.ts';

/**
 * Backups that people have: one of each format and each version of the store, made by the code of its time. They stay
 * as they are. Whoever changes the format or the store's schema adds one, which
 * `MAKE_BACKUPS=1 npx vitest run --config test/vitest.config.ts fixtures.test` makes, with the schema that it is of.
 */
const FOLDER = new URL('./fixtures/', import.meta.url);
const NEWEST = `format-${BACKUP_FORMAT}-store-${VERSION}`;
const SHAPE = 'schema.json';

const fixture = (name: string) => new Blob([readFileSync(new URL(`${name}.jsonl.gz`, FOLDER))]);

async function restored(file: Blob): Promise<void> {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  const { signal } = new AbortController();
  const done = {
    file: () => file.stream(),
    mode: 'replace',
    now: 6000,
    onProgress: () => undefined,
    signal,
  } as const;
  expect(await restoreBackup(done)).toEqual({ code: 'restored', leftOut: 0, came: expect.anything() });
}

/** What a store of 0.1.0 becomes, and with it what is in its backup. */
async function backupOf010(): Promise<Blob> {
  await putDatabase(STORE_0_1_0);
  const asked = { store: FIRST_STORE, version: '0.1.0', at: 5000, settings: { values: {}, lists: {} } };
  return (await makeBackup(asked)).file;
}

beforeAll(async () => {
  if (!process.env['MAKE_BACKUPS']) return;
  const there = readdirSync(FOLDER);
  /** Beside those that are there, even where only the fields of rows have changed. */
  const write = async (base: string, file: Blob) => {
    let name = `${base}.jsonl.gz`;
    for (let n = 2; there.includes(name); n++) name = `${base}-${n}.jsonl.gz`;
    writeFileSync(new URL(name, FOLDER), new Uint8Array(await file.arrayBuffer()));
  };
  await fillStore();
  await addDomains(own('example.com'), 1000);
  await saveSchedule('monthly', 1000);
  await write(NEWEST, (await backUp()).file);
  writeFileSync(new URL(SHAPE, FOLDER), `${JSON.stringify(await schemaShape(), null, 2)}\n`);
  await closeStore();
  const old = `format-${BACKUP_FORMAT}-store-${STORE_0_1_0.version}`;
  if (!there.includes(`${old}.jsonl.gz`)) await write(old, await backupOf010());
});

describe('a change of the format or of the schema', () => {
  it('comes with a backup of its own among the fixtures', () => {
    expect(readdirSync(FOLDER)).toContain(`${NEWEST}.jsonl.gz`);
  });

  it('is noticed: rows and object stores are those of which there is one', async () => {
    expect(await schemaShape()).toEqual(JSON.parse(readFileSync(new URL(SHAPE, FOLDER), 'utf8')));
  });
});

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.gz')))('the backup %s', (name) => {
  it('can be read whole', async () => {
    const parts = await partsOf(fixture(name.replace('.jsonl.gz', '')));
    expect(parts.map(({ type }) => type)).toEqual(['header', 'block', 'end']);
    expect(parts[1]).toMatchObject({ block: { unusable: 0 } });
  });
});

it('a backup of format 1 brings back guest posts, history, pages, links and settings', async () => {
  await restored(fixture('format-1-store-5'));
  const [first, second] = await allPosts();
  expect(first).toMatchObject({ url: 'https://blog.test/first', post: { notes: 'Paid' }, due: 9000 });
  expect(second?.url).toBe('https://blog.test/second');
  expect(await checksOf(first?.id ?? '')).toMatchObject([{ at: 2000, verdict: 'kept' }]);
  const store = await openStore();
  expect(await store.getAll('edits')).toMatchObject([{ postId: first?.id, at: 2500, before: { notes: '' } }]);
  expect(await store.getAll('changes')).toMatchObject([{ kind: 'gone', href: 'https://example.com/guide' }]);
  const page = await pageRecord('https://blog.test/other');
  expect(page?.documents[0]?.columns.rawHref).toEqual(['https://example.com/guide']);
  expect(await ownDomains()).toEqual(own('example.com'));
  expect(await schedule()).toBe('monthly');
});

it('a backup of store 6 brings back how posts were followed up, and what the user keeps of sites', async () => {
  await restored(fixture('format-1-store-6'));
  const [first] = await allPosts();
  expect(first).toMatchObject({
    noticeAt: 9000,
    followUps: [{ step: 'asked', note: 'By mail', remindAt: 9000 }],
  });
  expect(await allSites()).toMatchObject([
    { site: 'blog.test', contact: 'The editor', email: 'mail@blog.test' },
  ]);
});

it('a backup of 0.1.0’s store brings back what an upgrade of that store has', async () => {
  await restored(fixture('format-1-store-4'));
  const found = await wholeStore();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  await putDatabase(STORE_0_1_0);
  const store = await openStore();
  // A run, and who checks it, belong to the machine that made the backup.
  for (const { wanted: _, ...row } of await store.getAll('posts'))
    await store.put('posts', { ...row, takenBy: '' });
  expect(found).toEqual(await wholeStore());
});
