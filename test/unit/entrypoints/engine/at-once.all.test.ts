import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../../entrypoints/engine/database/database.ts';
import { openPostgres } from '../../../../entrypoints/engine/database/postgres.ts';
import { judgeCheck } from '../../../../entrypoints/engine/queue/check-post.ts';
import { addPostsOf } from '../../../../entrypoints/engine/store/add-posts.ts';
import { migrate } from '../../../../entrypoints/engine/store/migrate.ts';
import { saveCheckOf } from '../../../../entrypoints/engine/store/save-check.ts';
import { MINUTE } from '../../../../utils/time.ts';
import { forEachTest } from '../../../fleet/for-each-test.ts';
import { postgresPrograms } from '../../../fleet/postgres.ts';
import { aPost } from '../../a-post.ts';
import { soon } from '../../soon.ts';
import { addAt } from './a-database.ts';
import { foundPost, NOW } from './a-worker.ts';

const own = forEachTest();

describe.runIf(postgresPrograms())('on one Postgres', () => {
  let [one, other]: readonly Database[] = [];
  beforeEach(async () => {
    const { url } = await own.postgres();
    const open = async () => {
      const db = await openPostgres(url, () => undefined, new AbortController().signal);
      own.after(db.close);
      return db;
    };
    [one, other] = [await open(), await open()];
    await migrate(one);
  });
  const both = (): readonly [Database, Database] => {
    if (!one || !other) throw new Error('No database');
    return [one, other];
  };

  it('two that make the tables at once do it one after the other', async () => {
    const [db] = both();
    // Again and again: what a connection knew of the tables must not answer for how they are.
    for (let i = 0; i < 10; i++) {
      await db.query('DROP SCHEMA backlight CASCADE');
      await Promise.all(both().map((each) => migrate(each)));
    }
    expect(await db.query('SELECT version FROM backlight.version')).toEqual([{ version: 1 }]);
  });

  it('two that add the same guest posts at once add each once', async () => {
    const posts = Array.from({ length: 200 }, (_, i) => aPost({ url: `https://a.test/${i}` }));
    const came = await Promise.all(both().map((db) => addPostsOf(db, posts, NOW)));
    expect(came.reduce((sum, { added }) => sum + added, 0)).toBe(200);
  });

  it('two that wait for each other are both done: what Postgres undoes is done again', async () => {
    const [db, worker] = both();
    await addAt(db, ['https://a.test/', 'https://b.test/'], NOW);
    let left = 2;
    const bothBegan = Promise.withResolvers<void>();
    const inOrder = (each: Database, sites: readonly string[]) =>
      each.transaction(async (tx) => {
        for (const site of sites) {
          await tx.query('UPDATE backlight.posts SET due = due + 1 WHERE site = $1', [site]);
          if (--left === 0) bothBegan.resolve();
          await bothBegan.promise;
        }
      });
    await Promise.all([inOrder(db, ['a.test', 'b.test']), inOrder(worker, ['b.test', 'a.test'])]);
    expect(await db.query('SELECT DISTINCT due FROM backlight.posts')).toEqual([{ due: NOW + 2 }]);
  });

  it('a check that is saved while its guest post is changed by a file is not overwritten', async () => {
    const [db, worker] = both();
    const [post] = await addAt(db, ['https://a.test/'], NOW);
    if (!post) throw new Error('There is none');
    const [row] = await db.query('SELECT id FROM backlight.posts');
    const id = String(row?.['id']);
    const fetched = await foundPost({ post });
    const save = () =>
      worker.transaction((tx) =>
        saveCheckOf(tx, id, NOW, (record) =>
          judgeCheck(record, fetched, post.url, NOW + MINUTE, 0, 'weekly'),
        ),
      );
    const waits = async () => {
      const waiting = await worker.query(
        `SELECT FROM pg_stat_activity WHERE application_name = 'backlight' AND wait_event_type = 'Lock'`,
      );
      expect(waiting).toHaveLength(1);
    };
    let saving: Promise<unknown> | undefined;
    const slow: Pick<Database, 'transaction'> = {
      transaction: (work) =>
        db.transaction((tx) =>
          work({
            async query(text, values) {
              // Between reading and writing, as soon as it can.
              if (/^INSERT/.test(text.trim())) {
                saving ??= save();
                await Promise.race([saving, soon(waits)]);
              }
              return tx.query(text, values);
            },
          }),
        ),
    };
    await addPostsOf(slow, [{ ...post, notes: 'Paid' }], NOW);
    await saving;
    expect(
      await db.query(`SELECT record->'post'->>'notes' AS notes, record->'state'->>'verdict' AS verdict
        FROM backlight.posts`),
    ).toEqual([{ notes: 'Paid', verdict: 'kept' }]);
  });
});
