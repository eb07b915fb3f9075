import { type MadeBackup, makeBackup } from '../../../../../utils/exchange/backup/make-backup.ts';
import { type BackupPart, readBackup } from '../../../../../utils/exchange/backup/read-backup.ts';
import { withChange } from '../../../../../utils/posts/changes.ts';
import { backupSettings } from '../../../../../utils/settings/backup-settings.ts';
import { rawStorage } from '../../../../../utils/settings/raw-storage.ts';
import { storeName } from '../../../../../utils/settings/store-name.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { addStep } from '../../../../../utils/store/posts/follow-up.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { saveSite } from '../../../../../utils/store/sites.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import { aReading } from '../../../build.ts';
import { record } from '../../store/fresh-store.ts';

/** Fills the store: two guest posts, of which one was checked and edited, and two pages, of which one has changed. */
export async function fillStore(): Promise<void> {
  const { ids } = await addPosts([
    aPost({ url: 'https://blog.test/first' }),
    aPost({ url: 'https://blog.test/second', added: 1500 }),
  ]);
  const [first = ''] = ids;
  const check = aCheck({ at: 2000 });
  const unseenChange = withChange(
    { kind: 'changed', at: 1800, notifiedAt: 1900 },
    { kind: 'crowded', at: 2000, notifiedAt: null },
  );
  await saveCheck(first, ({ state }) => ({
    check,
    state: { ...state, last: check },
    due: 9000,
    unseenChange,
  }));
  await editPosts([{ id: first, post: aPost({ url: 'https://blog.test/first', notes: 'Paid' }) }], 2500);
  await addStep([first], { step: 'asked', at: 2600, note: 'By mail', remindAt: 9000, by: 'user' });
  await saveSite({ site: 'blog.test', contact: 'The editor', email: 'mail@blog.test', notes: '', at: 2700 });
  const link = { rawHref: 'https://example.com/guide' };
  await record(aReading([link], { page: { url: 'https://blog.test/first' } }), ['example.com'], 1000);
  await record(aReading([], { page: { url: 'https://blog.test/first' } }), ['example.com'], 3000);
  await record(aReading([link], { page: { url: 'https://blog.test/other' } }), ['example.com'], 4000);
}

/** Makes a backup of the store and the settings as they are. */
export async function backUp(): Promise<MadeBackup> {
  const settings = backupSettings(await rawStorage());
  return makeBackup({ store: await storeName(), version: '0.1.0', at: 5000, settings });
}

/** All rows of the store but for what each store numbers by itself. */
export async function wholeStore(): Promise<object> {
  const store = await openStore();
  const [posts, checks, edits, pages, links, changes] = [
    await store.getAll('posts'),
    await store.getAll('checks'),
    await store.getAll('edits'),
    await store.getAll('pages'),
    await store.getAll('links'),
    await store.getAll('changes'),
  ];
  const sites = await store.getAll('sites');
  const numbered = (await store.getAllKeys('pages')).map((key, i) => [key, pages[i]?.url] as const);
  const urls = new Map(numbered);
  const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    sites: inOrder(sites),
    posts: inOrder(posts),
    checks: inOrder(checks),
    edits: inOrder(edits),
    pages: inOrder(pages),
    links: inOrder(links.map(({ pageId, packed }) => ({ url: urls.get(pageId), packed: [...packed] }))),
    changes: inOrder(changes.map(({ pageId, ...change }) => ({ ...change, url: urls.get(pageId) }))),
  };
}

/** All that a backup gives. */
export async function partsOf(file: Blob): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for await (const part of readBackup(file.stream())) parts.push(part);
  return parts;
}

/** The lines of a backup. */
export async function linesOf(file: Blob): Promise<string[]> {
  const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return text.trimEnd().split('\n');
}

/** Lines as a file in gzip. */
export async function gzipOf(lines: readonly string[]): Promise<Blob> {
  const text = new Blob([`${lines.join('\n')}\n`]);
  return new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
