import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryDir } from '../../utils/drive/temporary.ts';
import { medianOf, repeat } from './median.ts';
import { type Session, startSession } from './session.ts';
import { type Row, row } from './table.ts';

const PAGES = 10_000;
const LINKS = 1_000_000;
const AT_ONCE = 500;
const SIZE = '1,000,000 links, 10,000 pages';
const TARGET = { times: 1.3 } as const;

/** Measures a store with a million links: how long it takes to find a domain's pages, and its size on disk. */
export async function storeRows(extensionDir: string): Promise<Row[]> {
  const profile = await temporaryDir('backlight-bench-profile-');
  // A query is cold only in a browser that was just started.
  const inNewBrowser = async <T>(one: (session: Session) => Promise<T>): Promise<T> => {
    const session = await startSession(extensionDir, profile.dir);
    try {
      return await one(session);
    } finally {
      await session.close();
    }
  };
  try {
    await inNewBrowser(async (session) => {
      for (let from = 0; from < PAGES; from += AT_ONCE) await session.own('fill', from, AT_ONCE);
    });
    const cold = await repeat(5, async () => ({
      ...(await inNewBrowser(async (session) => ({
        open: await session.own('openTime'),
        ours: (await session.own('ask')).time,
      }))),
      floor: await inNewBrowser(async (session) => {
        await session.own('openTime');
        return session.own('getByKey');
      }),
    }));
    const warm = await inNewBrowser((session) =>
      repeat(21, async () => ({ ...(await session.own('ask')), floor: await session.own('getByKey') })),
    );
    const firstWarm = warm[0];
    const found = `${firstWarm?.found} of ${firstWarm?.total.toLocaleString('en')} pages; floor: 100 pages by key`;
    return [
      row({ name: 'open the store, cold', size: SIZE, ours: medianOf(cold, 'open') }),
      row({
        name: 'first 100 pages that link to a domain, cold',
        size: SIZE,
        pairs: cold,
        target: TARGET,
        note: `${found}; in a browser begun anew, the store opened`,
      }),
      row({
        name: 'first 100 pages that link to a domain, warm',
        size: SIZE,
        pairs: warm.map(({ time, floor }) => ({ ours: time, floor })),
        target: TARGET,
        note: found,
      }),
      row({
        name: 'disk a link',
        size: SIZE,
        unit: 'bytes',
        target: { atMost: 48 },
        ours: (await sizeOf(join(profile.dir, 'Default', 'IndexedDB'))) / LINKS,
        note: 'the IndexedDB folder of the profile; rows written by pack and schema, not by recordReading',
      }),
    ];
  } finally {
    profile.remove();
  }
}

async function sizeOf(dir: string): Promise<number> {
  const files = await readdir(dir, { recursive: true });
  const sizes = await Promise.all(files.map((file) => stat(join(dir, file))));
  return sizes.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0);
}
