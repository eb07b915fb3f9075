import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportWorklist } from '../../../../entrypoints/engine/exchange/export-posts.ts';
import { mergeBackup } from '../../../../entrypoints/engine/exchange/merge-backup.ts';
import { judgeFetched } from '../../../../utils/posts/judge-fetched.ts';
import { isUnseen } from '../../../../utils/posts/walk.ts';
import { allPosts, checksOf } from '../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../utils/store/posts/queue.ts';
import { HOUR } from '../../../../utils/time.ts';
import { thePage } from '../../the-page.ts';
import { backUp } from '../../utils/exchange/backup/a-backup.ts';
import { restore } from '../../utils/exchange/backup/a-restore.ts';
import { freshStore } from '../../utils/store/fresh-store.ts';
import { addAt, emptyDatabase } from './a-database.ts';
import { aWorker, NOW } from './a-worker.ts';

freshStore();

const head = { status: 403, finalUrl: 'https://closed.test/', contentType: '', retryAfter: null, guards: '' };

/** Has the engine check what is due; a server refuses it. */
async function refused(there: Parameters<typeof aWorker>[0], now: number): Promise<void> {
  const worker = aWorker(there, {
    fetchPost: async ({ post }) => ({
      observation: { kind: 'other', head },
      retryAfter: null,
      hops: [post.url],
    }),
  });
  worker.clock.time = now;
  await worker.run();
}

it('what an engine is refused a person’s browser clears, and each look says from where it was made: engine ▸ browser ▸ engine', async () => {
  const there = await emptyDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'backlight-round-trip-'));
  try {
    await addAt(there.db, ['https://closed.test/'], NOW);
    await refused(there, NOW);
    await exportWorklist(there.db, join(folder, 'list'), NOW + HOUR);

    expect(await restore(await openAsBlob(join(folder, 'list')), 'merge')).toMatchObject({
      code: 'restored',
    });
    const [post] = await allPosts();
    if (!post) throw new Error('There is none');
    expect(isUnseen(post, NOW + HOUR)).toBe(true);
    await saveCheck(post.id, (record) => {
      const observation = { ...thePage(record.post), way: 'visited' as const };
      const fetched = { observation, hops: [record.url] };
      return { ...judgeFetched(record.post, record.state, fetched, NOW + 2 * HOUR, false), due: null };
    });
    expect(await checksOf(post.id)).toMatchObject([
      { verdict: 'unknown', vantage: 'engine', way: 'fetched' },
      { verdict: 'kept', way: 'visited' },
    ]);
    const { file } = await backUp();

    // Meanwhile the engine was refused again, which says nothing against what the person saw.
    await there.db.query('UPDATE backlight.posts SET due = $1', [NOW + 3 * HOUR]);
    await refused(there, NOW + 3 * HOUR);
    expect(await mergeBackup(there.db, file)).toMatchObject({ changed: 1 });
    const [row] = await there.db.query(
      `SELECT record->'state'->>'verdict' AS verdict, record->'state'->'last'->>'way' AS way, due FROM backlight.posts`,
    );
    expect(row).toMatchObject({ verdict: 'kept', way: 'visited', due: expect.any(Number) });
    const checks = await there.db.query(
      `SELECT record->>'verdict' AS verdict, record->>'vantage' AS vantage FROM backlight.checks ORDER BY at`,
    );
    expect(checks).toEqual([
      { verdict: 'unknown', vantage: 'engine' },
      { verdict: 'kept', vantage: null },
      { verdict: 'unknown', vantage: 'engine' },
    ]);
    expect(await mergeBackup(there.db, file)).toMatchObject({ changed: 0, known: 1 });
    expect(await exportWorklist(there.db, join(folder, 'again'), NOW + 4 * HOUR)).toMatchObject({ posts: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
