import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../../utils/store/open.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import {
  addPosts,
  allPosts,
  checksOf,
  forgetRemoved,
  postOf,
  postsAt,
  removePosts,
  restorePosts,
} from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { runsLeft, startRun } from '../../../../../utils/store/posts/runs.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import '../fresh-store.ts';

const at = (url: string, added = 1000) => aPost({ url, added });

async function addOne(post = aPost()): Promise<string> {
  const [id = ''] = (await addPosts([post])).ids;
  return id;
}

async function saveKept(id: string): Promise<void> {
  await saveCheck(id, ({ state }) => ({
    check: aCheck(),
    state: { ...state, verdict: 'kept', firstSeen: 2000, last: aCheck() },
    due: 9000,
  }));
}

describe('guest posts that are added', () => {
  it('are there, in the order in which they were added', async () => {
    const { ids, known } = await addPosts([at('https://b.test/', 2000), at('https://a.test/', 1000)]);
    expect(known).toBe(0);
    expect((await allPosts()).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  });

  it('are one post, however often they are added, and keep what is known of them', async () => {
    const id = await addOne();
    await saveKept(id);
    const again = await addPosts([aPost({ notes: 'from a file', added: 5000 }), aPost()]);
    expect(again).toEqual({ ids: [id, id], known: 2 });
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'kept', firstSeen: 2000 }, due: 9000 });
    expect(await checksOf(id)).toHaveLength(1);
  });

  it('are others where they should lead elsewhere', async () => {
    const other = { ...aPost().expect, target: { kind: 'domain', name: 'example.com' } } as const;
    const { ids } = await addPosts([aPost(), aPost({ expect: other })]);
    expect(new Set(ids).size).toBe(2);
    expect(await postsAt('https://blog.test/post')).toHaveLength(2);
  });
});

describe('guest posts at an address', () => {
  const endedAt = (id: string, finalUrl: string | null) =>
    saveCheck(id, ({ state }) => ({
      check: aCheck({ finalUrl }),
      state: { ...state, last: aCheck({ finalUrl }) },
      due: 9000,
    }));
  const idsAt = async (url: string) => (await postsAt(url)).map(({ id }) => id);

  it('are those that have it, and after them those whose last check ended there, oldest first', async () => {
    const other = { ...aPost().expect, target: { kind: 'domain', name: 'example.com' } } as const;
    const newer = await addOne(aPost({ url: 'https://a.test/new', added: 3000 }));
    const here = await addOne(aPost({ url: 'https://a.test/new', added: 2000, expect: other }));
    const moved = await addOne(at('https://a.test/old'));
    for (const id of [newer, here, moved]) await endedAt(id, 'https://a.test/new');
    expect(await idsAt('https://a.test/new')).toEqual([here, newer, moved]);
    expect(await idsAt('https://a.test/old')).toEqual([moved]);
  });

  it('are others once the page moved again, or did not answer', async () => {
    const id = await addOne(at('https://a.test/old'));
    await endedAt(id, 'https://a.test/new');
    await endedAt(id, 'https://a.test/newer');
    expect([await idsAt('https://a.test/new'), await idsAt('https://a.test/newer')]).toEqual([[], [id]]);
    await endedAt(id, null);
    expect([await idsAt('https://a.test/newer'), await idsAt('https://a.test/old')]).toEqual([[], [id]]);
  });

  it('lack those that were removed', async () => {
    const id = await addOne(at('https://a.test/old'));
    await endedAt(id, 'https://a.test/new');
    await removePosts([id], 2000);
    expect(await idsAt('https://a.test/new')).toEqual([]);
  });
});

describe('guest posts that are removed', () => {
  it('are out of sight and not checked', async () => {
    const id = await addOne();
    await removePosts([id], 2000);
    expect([await allPosts(), await postsAt('https://blog.test/post')]).toEqual([[], []]);
    expect(await postOf(id)).not.toHaveProperty('due');
  });

  it('leave the run they were in, and end it where none is left', async () => {
    const id = await addOne();
    await startRun({ id: 'run', posts: [id], secondLook: false }, 2000);
    await removePosts([id], 2000);
    expect(await runsLeft()).toEqual([]);
  });

  it('can be put back, with all that is known of them', async () => {
    const id = await addOne();
    await saveKept(id);
    await removePosts([id], 2000);
    await restorePosts([id], 3000);
    expect(await allPosts()).toMatchObject([{ id, due: 3000, state: { verdict: 'kept' } }]);
    expect(await checksOf(id)).toHaveLength(1);
  });

  it('rest where they rested before', async () => {
    const id = await addOne(aPost({ ignored: true }));
    await removePosts([id], 2000);
    await restorePosts([id], 3000);
    expect(await postOf(id)).not.toHaveProperty('due');
  });

  it('are put back once: what was put back already stays as it is', async () => {
    const id = await addOne();
    await removePosts([id], 2000);
    await addPosts([aPost({ added: 4000 })]);
    await saveKept(id);
    await restorePosts([id], 5000);
    expect(await postOf(id)).toMatchObject({ due: 9000 });
  });

  it('are added again with what is known of their link', async () => {
    const link = { href: '/', target: 'https://example.com/', rawRel: null, text: 'x', position: 'content' };
    const baseline = { ...link, jsOnly: true, framed: false, at: 1500 };
    const id = await addOne(aPost({ baseline }));
    await removePosts([id], 3000);
    await addPosts([aPost({ added: 4000 })]);
    expect((await postOf(id))?.post).toEqual(aPost({ added: 4000, baseline }));
  });

  it('are put back by being added again', async () => {
    const id = await addOne();
    await saveKept(id);
    await removePosts([id], 2000);
    expect(await addPosts([aPost({ added: 4000 })])).toEqual({ ids: [id], known: 0 });
    expect(await allPosts()).toMatchObject([{ id, due: 4000, state: { verdict: 'kept' } }]);
  });

  it('are forgotten after a while, with their checks and edits; the others are not', async () => {
    const [gone, kept] = [await addOne(at('https://a.test/')), await addOne(at('https://b.test/'))];
    for (const [id, url] of [
      [gone, 'https://a.test/'],
      [kept, 'https://b.test/'],
    ] as const) {
      await saveKept(id);
      await editPosts([{ id, post: aPost({ url, notes: 'x' }) }], 3000);
    }
    await removePosts([gone], 4000);
    await forgetRemoved(4000);
    expect(await postOf(gone)).toBeDefined();
    await forgetRemoved(4001);
    expect(await postOf(gone)).toBeUndefined();
    const store = await openStore();
    expect([await store.count('checks'), await store.count('edits')]).toEqual([1, 1]);
    expect(await allPosts()).toMatchObject([{ id: kept }]);
  });
});
