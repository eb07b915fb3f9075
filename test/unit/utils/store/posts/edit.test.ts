import { describe, expect, it } from 'vitest';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { editsOf } from '../../../../../utils/store/posts/history.ts';
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

const at = (url: string) => aPost({ url });

async function add(...posts: readonly ReturnType<typeof aPost>[]): Promise<readonly string[]> {
  return (await addPosts(posts)).ids;
}

/** It was checked, and all was well. */
async function saveKept(id: string): Promise<void> {
  await saveCheck(id, ({ state }) => ({
    check: aCheck(),
    state: { ...state, verdict: 'kept', last: aCheck() },
    due: 9000,
  }));
}

describe('a guest post that is edited', () => {
  it('is checked anew, and what was agreed before is kept', async () => {
    const [id = ''] = await add(aPost());
    await saveKept(id);
    await editPosts([{ id, post: at('https://blog.test/moved') }], 3000);
    expect(await postsAt('https://blog.test/moved')).toMatchObject([
      { id, url: 'https://blog.test/moved', due: 3000, state: { verdict: 'kept' } },
    ]);
    expect(await editsOf(id)).toEqual([{ postId: id, at: 3000, before: aPost() }]);
    expect(await checksOf(id)).toHaveLength(1);
  });

  it('cannot become another that is there', async () => {
    const [, id = ''] = await add(at('https://a.test/'), at('https://b.test/'));
    await expect(editPosts([{ id, post: at('https://a.test/') }], 3000)).rejects.toMatchObject({
      name: 'ConstraintError',
    });
    expect(await postOf(id)).toMatchObject({ url: 'https://b.test/' });
  });

  it('is told where another window has changed the same, and none is changed then', async () => {
    const seen = [at('https://a.test/'), at('https://b.test/')] as const;
    const [a = '', b = ''] = await add(...seen);
    await editPosts([{ id: b, post: { ...seen[1], notes: 'theirs' }, before: seen[1] }], 2000);
    const mine = [
      { id: a, post: { ...seen[0], notes: 'mine' }, before: seen[0] },
      { id: b, post: { ...seen[1], notes: 'mine' }, before: seen[1] },
    ];
    await expect(editPosts(mine, 3000)).rejects.toMatchObject({ name: 'InvalidModificationError' });
    expect([(await postOf(a))?.post.notes, (await postOf(b))?.post.notes]).toEqual(['', 'theirs']);
  });

  it('keeps what another window has changed of the rest', async () => {
    const [id = ''] = await add(aPost());
    await editPosts([{ id, post: aPost({ cost: '7' }), before: aPost() }], 2000);
    await editPosts([{ id, post: aPost({ notes: 'mine' }), before: aPost() }], 3000);
    expect((await postOf(id))?.post).toEqual(aPost({ cost: '7', notes: 'mine' }));
  });

  it('is one entry of the history, however often it is asked for', async () => {
    const [id = ''] = await add(aPost());
    const edit = { id, post: aPost({ cost: '7' }), before: aPost() };
    await editPosts([edit], 2000);
    await editPosts([edit], 2001);
    expect(await editsOf(id)).toHaveLength(1);
  });

  it('has to be there', async () => {
    const [id = ''] = await add(aPost());
    await removePosts([id], 2000);
    const before = await postOf(id);
    await editPosts(
      [id, 'no-such-post'].map((each) => ({ id: each, post: aPost({ notes: 'x' }) })),
      3000,
    );
    expect([await postOf(id), await (await openStore()).count('edits')]).toEqual([before, 0]);
  });
});

describe('a guest post that is edited later', () => {
  const { expect: agreed } = aPost();
  it.each<[string, Partial<GuestPost>, Partial<GuestPost>, number | undefined]>([
    ['notes, tags and cost: not', {}, { notes: 'x', tags: ['y'], cost: '5 EUR' }, 9000],
    ['a day on which it ends: not', {}, { expires: 50_000 }, 9000],
    ['planned after all: not', {}, { planned: true }, 9000],
    ['another rel: at once', {}, { expect: { ...agreed, rel: 'any' } }, 3000],
    ['published: at once', { planned: true }, {}, 3000],
    ['to be opened in a tab: at once', {}, { openTab: true }, 3000],
    ['to be opened no more: not', { openTab: true }, {}, 9000],
    ['ignored: no more', {}, { ignored: true }, undefined],
    [
      'ignored, and another rel: no more',
      {},
      { ignored: true, expect: { ...agreed, rel: 'any' } },
      undefined,
    ],
    ['expired by now: no more', {}, { expires: 2999 }, undefined],
    ['ignored before, and not now: at once', { ignored: true }, {}, 3000],
    ['expired before, and not now: at once', { expires: 2500 }, { expires: 50_000 }, 3000],
  ])('is checked, %s', async (_, before, after, due) => {
    const [id = ''] = await add(aPost(before));
    await saveKept(id);
    await editPosts([{ id, post: aPost(after) }], 3000);
    expect((await postOf(id))?.due).toBe(due);
  });

  it('says at once how it stands', async () => {
    const [id = ''] = await add(aPost());
    await saveKept(id);
    for (const [ignored, verdict] of [
      [true, 'ignored'],
      [false, 'kept'],
    ] as const) {
      await editPosts([{ id, post: aPost({ ignored }) }], 3000);
      expect(await postOf(id)).toMatchObject({ state: { verdict } });
    }
  });

  it('leaves its run where it is ignored', async () => {
    const [id = '', other = ''] = await add(aPost(), at('https://b.test/'));
    await startRun({ id: 'run', posts: [id, other], secondLook: false }, 2000);
    await editPosts([{ id, post: aPost({ ignored: true }) }], 3000);
    expect(await runsLeft()).toMatchObject([{ total: 1, left: 1 }]);
  });
});

describe('many that are edited', () => {
  it('are each an edit, with what was before', async () => {
    const posts = [at('https://a.test/'), at('https://b.test/')];
    const ids = await add(...posts);
    await editPosts(
      posts.map((post, i) => ({ id: ids[i] ?? '', post: { ...post, ignored: true } })),
      3000,
    );
    expect((await allPosts()).map(({ post }) => post.ignored)).toEqual([true, true]);
    for (const [i, id] of ids.entries())
      expect(await editsOf(id)).toEqual([{ postId: id, at: 3000, before: posts[i] }]);
  });

  it('are none where one of them cannot be', async () => {
    const [a = '', b = ''] = await add(at('https://a.test/'), at('https://b.test/'));
    const before = await allPosts();
    const edits = [
      { id: a, post: aPost({ url: 'https://a.test/', notes: 'paid' }) },
      { id: b, post: at('https://a.test/') },
    ];
    await expect(editPosts(edits, 3000)).rejects.toMatchObject({ name: 'ConstraintError' });
    expect([await allPosts(), await editsOf(a)]).toEqual([before, []]);
  });
});

describe('an address and target that only a removed one has', () => {
  const [A, B] = [at('https://a.test/'), at('https://b.test/')];
  const both = async () => {
    const [a = '', b = ''] = await add(A, B);
    await removePosts([a], 2000);
    return { a, b };
  };

  it('are free: another can become so', async () => {
    const { b } = await both();
    await editPosts([{ id: b, post: A }], 3000);
    expect(await allPosts()).toMatchObject([{ id: b, url: 'https://a.test/' }]);
  });

  it('cannot be had twice: the removed one stays removed, the others come back, and that is said', async () => {
    const { a, b } = await both();
    const [c = ''] = await add(at('https://c.test/'));
    await removePosts([c], 2000);
    await editPosts([{ id: b, post: A }], 3000);
    expect(await restorePosts([a, c], 4000)).toEqual({ taken: 1 });
    expect((await allPosts()).map(({ id }) => id).sort()).toEqual([b, c].sort());
  });

  it('are its own again when they are free again', async () => {
    const { a, b } = await both();
    await editPosts([{ id: b, post: A }], 3000);
    await editPosts([{ id: b, post: B }], 4000);
    expect(await restorePosts([a], 5000)).toEqual({ taken: 0 });
    expect((await allPosts()).map(({ url }) => url).sort()).toEqual([A.url, B.url]);
    await expect(editPosts([{ id: b, post: A }], 6000)).rejects.toMatchObject({ name: 'ConstraintError' });
  });

  it('are forgotten with it, though another has them now', async () => {
    const { a, b } = await both();
    await editPosts([{ id: b, post: A }], 3000);
    await forgetRemoved(9000);
    expect([await postOf(a), (await postOf(b))?.url]).toEqual([undefined, A.url]);
  });
});
