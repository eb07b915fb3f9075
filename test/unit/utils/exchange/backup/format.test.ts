import { describe, expect, it, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../../../../utils/exchange/backup/base64.ts';
import { type BackupPart, readBackup } from '../../../../../utils/exchange/backup/read-backup.ts';
import { sha256 } from '../../../../../utils/exchange/backup/sha256.ts';
import { addDomains } from '../../../../../utils/settings/domains.ts';
import { saveSchedule } from '../../../../../utils/settings/schedule.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../a-post.ts';
import { own } from '../../../build.ts';
import { backUp, fillStore, gzipOf, linesOf, partsOf } from './a-backup.ts';

/** A request that fails later, as one does for a row that the browser cannot read: by the fake store's own machinery. */
function unreadable(this: IDBObjectStore) {
  const operation = () => {
    throw new DOMException('Failed to read large IndexedDB value', 'DataError');
  };
  const { transaction } = this;
  const execute = Reflect.get(Object(transaction), '_execRequestAsync');
  return Object(Reflect.apply(execute, transaction, [{ source: this, operation }]));
}

const types = (parts: readonly { readonly type: string }[]) => parts.map(({ type }) => type);

describe('a backup', () => {
  it('has a header, blocks with their checksums, and an end with totals', async () => {
    await fillStore();
    const { file, counts, leftOut } = await backUp();
    const [header = '', heading = '', ...rest] = await linesOf(file);
    expect(JSON.parse(header)).toEqual({
      backlight: 'backup',
      format: 1,
      store: 6,
      version: '0.1.0',
      at: 5000,
      counts: { posts: 2, checks: 1, edits: 1, pages: 2, changes: 1, links: 0, sites: 1 },
    });
    const entries = rest.slice(0, -1);
    const body = new TextEncoder().encode(`${entries.join('\n')}\n`);
    expect(JSON.parse(heading)).toEqual({
      block: 1,
      rows: 6,
      bytes: body.length,
      sha256: await sha256(body),
    });
    expect(entries.map((line) => JSON.parse(line).kind)).toEqual([
      'settings',
      'post',
      'post',
      'page',
      'page',
      'site',
    ]);
    const total = { posts: 2, checks: 1, edits: 1, pages: 2, changes: 1, links: 1, sites: 1 };
    expect(JSON.parse(rest.at(-1) ?? '')).toMatchObject({ end: 1, blocks: 1, counts: total, leftOut: 0 });
    expect([counts, leftOut]).toEqual([total, 0]);
  });

  it('has the settings that were set, and nothing that Backlight notes for itself', async () => {
    await addDomains(own('example.com'), 1000);
    await saveSchedule('monthly', 1000);
    const [, , settings = ''] = await linesOf((await backUp()).file);
    expect(JSON.parse(settings)).toEqual({
      kind: 'settings',
      values: { 'posts-schedule': 'monthly' },
      lists: { 'domain:': { 'example.com': 1000 }, 'highlight:always:': {} },
    });
  });

  it('of many rows is written in blocks, none much larger than it may be', async () => {
    const notes = 'n'.repeat(1000);
    await addPosts(Array.from({ length: 700 }, (_, i) => aPost({ url: `https://blog.test/${i}`, notes })));
    const parts = await partsOf((await backUp()).file);
    expect(types(parts)).toEqual([
      'header',
      ...Array.from({ length: parts.length - 2 }, () => 'block'),
      'end',
    ]);
    expect(parts.length).toBeGreaterThan(5);
    const entries = parts.flatMap((part) => (part.type === 'block' ? part.block.entries : []));
    expect(entries).toHaveLength(700);
  });

  it('goes past rows that the browser cannot read, and says how many', async () => {
    await fillStore();
    const store = await openStore();
    const [, bad] = await store.getAllKeys('posts');
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable);
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return key === bad ? unreadable.call(this) : get.call(this, key);
    });
    const { file, counts, leftOut } = await backUp();
    expect([counts.posts, counts.pages, counts.links, leftOut]).toEqual([1, 2, 1, 1]);
    expect((await partsOf(file)).at(-1)).toMatchObject({ type: 'end', end: { leftOut: 1 } });
  });

  it.each(['posts', 'links'])(
    'is none where the store is closed while its %s are read one by one',
    async (name) => {
      await fillStore();
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(unreadable);
      const { get } = IDBObjectStore.prototype;
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
        if (this.name === name) throw new DOMException('The connection is closing', 'InvalidStateError');
        return get.call(this, key);
      });
      await expect(backUp()).rejects.toThrow('closing');
    },
  );

  it('has rows that only a newer version understands as they are', async () => {
    const store = await openStore();
    const [id = ''] = (await addPosts([aPost()])).ids;
    const row = await store.get('posts', id);
    // The browser's own store: the row is none of ours.
    await Reflect.apply(store.put, store, ['posts', { ...row, state: { novel: true } }]);
    const lines = await linesOf((await backUp()).file);
    expect(lines.some((line) => line.includes('"novel":true'))).toBe(true);
    expect((await partsOf((await backUp()).file))[1]).toMatchObject({ block: { entries: [], unusable: 1 } });
  });
});

describe('nothing is restored from', () => {
  const damaged = async (change: (lines: string[]) => readonly string[]) => {
    await fillStore();
    const lines = await linesOf((await backUp()).file);
    return (await partsOf(await gzipOf(change(lines)))).at(-1);
  };
  const problem = (code: string, block?: number) => ({
    type: 'problem',
    problem: block === undefined ? { code } : { code, block },
  });

  it.each([
    ['a byte that is another', (lines: string[]) => lines.map((line) => line.replace('Paid', 'paid')), 1],
    ['a line that is missing', (lines: string[]) => lines.toSpliced(4, 1), 1],
    ['a cut', (lines: string[]) => lines.slice(0, 5), 1],
    ['an end that is missing', (lines: string[]) => lines.slice(0, -1), 2],
    ['lines after the end', (lines: string[]) => [...lines, '{}'], 2],
    ['a block that is missing', (lines: string[]) => [lines[0] ?? '', lines.at(-1) ?? ''], 1],
    ['a heading that promises terabytes', ([header = '']: string[]) => [header, hugeHeading], 1],
  ])('a file with %s: the block is named', async (_, change, block) => {
    expect(await damaged(change)).toEqual(problem('broken', block));
  });

  it.each([
    ['a newer format', { backlight: 'backup', format: 2, novel: true }, problem('newer')],
    ['a newer store', { store: 7 }, problem('newer')],
    ['a header without its time', { at: undefined }, problem('broken', 0)],
    ['another program', { backlight: 'else' }, problem('none')],
  ])('%s', async (_, fields, expected) => {
    const found = await damaged(([header = '', ...lines]) => [
      JSON.stringify({ ...JSON.parse(header), ...fields }),
      ...lines,
    ]);
    expect(found).toEqual(expected);
  });

  it.each([
    ['nothing at all', []],
    ['a text', ['URL FROM,TAGS\nhttps://blog.test/,a\n']],
    ['a picture', [Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]],
  ])('%s that is no gzip', async (_, content) => {
    expect(await partsOf(new Blob(content))).toEqual([problem('none')]);
  });

  it('a gzip of something else', async () => {
    expect(await partsOf(await gzipOf(['hello']))).toEqual([problem('none')]);
  });

  it('a file that was cut off, or damaged, anywhere: it never gives an end', async () => {
    await fillStore();
    const file = (await backUp()).file;
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (let length = 2; length < bytes.length; length += 97)
      expect((await partsOf(new Blob([bytes.slice(0, length)]))).at(-1)).toMatchObject({ type: 'problem' });
    // The first ten bytes say when and where it was made (RFC 1952, section 2.3): nothing that counts.
    for (let at = 10; at < bytes.length; at += 97) {
      const wrong = bytes.slice();
      wrong[at] = (wrong[at] ?? 0) ^ 0x10;
      expect((await partsOf(new Blob([wrong]))).at(-1), `byte ${at}`).toMatchObject({ type: 'problem' });
    }
  });
});

const hugeHeading = JSON.stringify({ block: 1, rows: 1, bytes: 1e12, sha256: '0'.repeat(64) });

it('a file that is damaged, and is read by way of another stream, is not taken for one that cannot be read', async () => {
  const file = await gzipOf([
    JSON.stringify({ backlight: 'backup', format: 1 }),
    ...Array.from({ length: 99 }, () => crypto.randomUUID()),
  ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes.set([bytes[200] === 0 ? 1 : 0, 0xff, 0xff], 200);
  for (const pieces of [[bytes], [bytes.slice(0, 300), bytes.slice(300)], [bytes, Uint8Array.of(7)]]) {
    const parts: BackupPart[] = [];
    const stream = new Blob(pieces).stream().pipeThrough(new TransformStream());
    for await (const part of readBackup(stream)) parts.push(part);
    expect(parts.at(-1)?.type).toBe('problem');
  }
});

it('bytes are the same after base64, however many there are', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(toBase64(new Uint8Array(0))).toBe('');
});
