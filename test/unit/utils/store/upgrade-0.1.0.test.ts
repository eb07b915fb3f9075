import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { takeFinding } from '../../../../utils/posts/state.ts';
import { openStore } from '../../../../utils/store/open.ts';
import { pageRecord } from '../../../../utils/store/pages/queries.ts';
import { changedPosts } from '../../../../utils/store/posts/changes.ts';
import { editsOf } from '../../../../utils/store/posts/history.ts';
import { allPosts, checksOf, postOf, postsAt, restorePosts } from '../../../../utils/store/posts/posts.ts';
import { queuedPosts, saveCheck } from '../../../../utils/store/posts/queue.ts';
import { runsLeft } from '../../../../utils/store/posts/runs.ts';
import { storedRobotsTxt } from '../../../../utils/store/robots-txt.ts';
import { DAY } from '../../../../utils/time.ts';
import { aCheck } from '../../a-post.ts';
import { aReading } from '../../build.ts';
import { putDatabase, STORE_0_1_0 } from './earlier-store.ts';
import { record } from './fresh-store.ts';

beforeEach(() => putDatabase(STORE_0_1_0));

/** When 0.1.0 found, and notified of, what is in its store. */
const day = (days: number) => Date.UTC(2026, 8, 1, 9) + days * DAY;
const notified = day(10);

/** Each guest post: its verdict, how many checks in a row said so, and its unseen change. */
const POSTS: readonly (readonly [
  name: string,
  PostVerdict,
  unchangedChecks: number,
  change?: readonly [kind: string, at: number, notifiedAt: number | null],
])[] = [
  ['kept', 'kept', 2],
  ['back', 'kept', 0, ['back', day(9), null]],
  ['back-notified', 'kept', 0, ['back', day(9), notified]],
  ['changed', 'changed', 1, ['changed', day(8), null]],
  ['changed-notified', 'changed', 1, ['changed', day(8), notified]],
  ['not-counted', 'not-counted', 0, ['changed', day(1), null]],
  ['seems-lost', 'seems-lost', 0],
  ['lost', 'lost', 0, ['lost', day(8.1), null]],
  ['lost-notified', 'lost', 0, ['lost', day(8.1), notified]],
  ['unknown', 'unknown', 1],
  ['unknown-changed', 'unknown', 0, ['changed', day(8), notified]],
  ['planned', 'planned', 0],
  ['planned-checked', 'planned', 1],
  ['published', 'kept', 0, ['published', day(3), null]],
  ['expired', 'expired', 0],
  ['ignored', 'ignored', 0],
  ['wanted', 'kept', 0],
  ['never-checked', 'unknown', 0],
  ['edited', 'kept', 0],
  ['seen-by-user', 'changed', 0],
];

const nameOf = ({ url }: { url: string }) => url.replace('https://blog.test/', '');

/** All rows of an object store by their keys. */
async function rowsOf(name: Parameters<Awaited<ReturnType<typeof openStore>>['getAll']>[0]) {
  const store = await openStore();
  const [keys, values] = await Promise.all([store.getAllKeys(name), store.getAll(name)]);
  return values.map((value, i) => ({ key: keys[i], value }));
}

describe('a store of 0.1.0', () => {
  it('is upgraded when it is opened', async () => {
    expect(STORE_0_1_0.version).toBe(4);
    expect((await openStore()).version).toBe(6);
  });

  it.each(['pages', 'changes', 'checks', 'edits', 'runs', 'robotsTxt'] as const)(
    'keeps its %s as they are',
    async (name) => {
      const rows = STORE_0_1_0.stores[name]?.rows;
      expect(rows?.length).toBeGreaterThan(0);
      expect(await rowsOf(name)).toEqual(rows);
    },
  );

  it('keeps the links of each page, bytes and all', async () => {
    const packed = (await rowsOf('links')).map(({ key, value }) => ({
      key,
      value: { ...value, packed: 'packed' in value && Buffer.from(value.packed).toString('base64') },
    }));
    expect(packed).toEqual(STORE_0_1_0.stores['links']?.rows);
    const page = await pageRecord('https://blog.test/changed');
    expect(page?.documents[0]?.columns.rawHref).toEqual(['https://example.com/guide']);
  });

  it('keeps its guest posts with verdicts, checks in a row and unseen changes', async () => {
    const posts = (await allPosts()).map((post) => {
      const { verdict, unchangedChecks } = post.state;
      const change = post.unseenChange;
      const row = [nameOf(post), verdict, unchangedChecks];
      return change ? [...row, [change.kind, change.at, change.notifiedAt]] : row;
    });
    expect(posts).toEqual(POSTS);
  });

  it('keeps all else that it knows of them, under the same names', async () => {
    const old = STORE_0_1_0.stores['posts']?.rows.map(({ value }) => withoutRenamed(value));
    expect((await rowsOf('posts')).map(({ value }) => withoutRenamed(value))).toEqual(old);
    expect(JSON.stringify(await rowsOf('posts'))).not.toMatch(/"(news|told|steady|settled)":/);
  });

  it('compares the next check with the same conclusive verdict as 0.1.0 would have', async () => {
    const of = async (name: string) =>
      (await allPosts()).find((post) => nameOf(post) === name)?.state.lastConclusive;
    expect(await of('unknown-changed')).toEqual({ verdict: 'changed', how: ['rel-added nofollow'] });
    expect(await of('seems-lost')).toEqual({ verdict: 'kept', how: [] });
    // The user changed the terms.
    expect(await of('edited')).toBeNull();
    expect(await of('planned-checked')).toBeNull();
    expect(await of('planned')).toBeUndefined();
  });

  it('finds its posts by what they are found by', async () => {
    const changed = POSTS.flatMap(([name, , , change]) => (change ? name : []));
    expect((await changedPosts()).map(nameOf)).toEqual(changed);
    expect((await postsAt('https://blog.test/kept/')).map(nameOf)).toEqual(['kept']);
    // What an earlier background had taken is free, and comes last.
    const queued = (await queuedPosts(day(400), 'worker-2')).map(nameOf);
    expect(queued).toHaveLength(POSTS.length - 2);
    expect([queued.at(0), queued.at(-1)]).toEqual(['never-checked', 'wanted']);
    expect(await runsLeft()).toMatchObject([{ id: 'run-1', total: 2, left: 2, secondLook: true }]);
    expect(await storedRobotsTxt('https://blog.test', day(1))).toMatchObject({ status: 200 });
  });

  it('keeps the history of each post', async () => {
    const [kept] = await postsAt('https://blog.test/kept');
    const id = kept?.id ?? '';
    expect((await checksOf(id)).map(({ at, verdict }) => [at, verdict])).toEqual([
      [day(1), 'kept'],
      [day(8), 'kept'],
      [day(15), 'kept'],
    ]);
    expect(await editsOf(id)).toMatchObject([{ at: day(16), before: { notes: 'Agreed by mail' } }]);
    expect(kept?.post).toMatchObject({ notes: 'Agreed by mail, paid', baseline: { text: 'The guide' } });
  });

  it('can put back a post that was removed, with its unseen change', async () => {
    const removed = (await rowsOf('posts')).find(({ value }) => 'removedAt' in value);
    const id = String(removed?.key);
    expect(await restorePosts([id], day(21))).toEqual({ taken: 0 });
    expect(await postOf(id)).toMatchObject({ unseenChange: { kind: 'changed', notifiedAt: null } });
    expect(await changedPosts()).toHaveLength(POSTS.filter(([, , , change]) => change).length + 1);
  });

  it('goes on from there: what is checked and read next is compared with what was', async () => {
    const [lost] = await postsAt('https://blog.test/lost');
    const saved = await saveCheck(lost?.id ?? '', ({ post, state }) => ({
      ...takeFinding(post, state, aCheck({ verdict: 'kept' }), day(30)),
      due: null,
    }));
    expect(saved?.after).toMatchObject({ unseenChange: { kind: 'met', at: day(30), notifiedAt: null } });
    const page = aReading([], { page: { url: 'https://blog.test/kept' } });
    expect(await record(page, ['example.com'], day(30))).toMatchObject({
      again: true,
      changes: [{ kind: 'gone', since: day(0) }],
    });
  });

  it('is as it was where the upgrade fails, says why, and is upgraded the next time', async () => {
    const put = IDBObjectStore.prototype.put;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++calls < 5) return put.apply(this, args);
      const operation = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
      const { transaction } = this;
      // The fake store's own machinery: the request fails later, as a real one does.
      const execute = Reflect.get(Object(transaction), '_execRequestAsync');
      return Reflect.apply(execute, transaction, [{ source: this, operation }]);
    });
    await expect(openStore()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await allPosts()).toHaveLength(POSTS.length);
    expect(await changedPosts()).not.toHaveLength(0);
  });
});

it('a store of 0.1.0 with more guest posts than are read at once keeps all of them', async () => {
  const { posts, ...stores } = STORE_0_1_0.stores;
  const changed = posts?.rows.find(({ value }) => 'news' in value && value.news !== null);
  if (!posts || !changed) throw new Error('There is no post with an unseen change');
  const rows = Array.from({ length: 1201 }, (_, i) => {
    const id = `post-${String(i).padStart(4, '0')}`;
    return { key: id, value: { ...changed.value, id, key: id } };
  });
  await putDatabase({ ...STORE_0_1_0, stores: { ...stores, posts: { ...posts, rows } } });
  expect(await changedPosts()).toHaveLength(1201);
  expect(JSON.stringify(await rowsOf('posts'))).not.toMatch(/"(news|told|steady|settled)":/);
});

/** A guest post's row but for the fields that version 5 renamed. */
function withoutRenamed(row: object): object {
  const {
    news: _,
    unseenChange: _change,
    state,
    ...rest
  } = { news: null, unseenChange: null, state: {}, ...row };
  const renamed = ['steady', 'settled', 'unchangedChecks', 'lastConclusive'];
  return {
    ...rest,
    state: Object.fromEntries(Object.entries(state).filter(([name]) => !renamed.includes(name))),
  };
}
