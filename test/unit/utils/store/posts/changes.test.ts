import { beforeEach, describe, expect, it } from 'vitest';
import { baselineOf } from '../../../../../utils/posts/baseline.ts';
import type { PostVerdict } from '../../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { takeFinding } from '../../../../../utils/posts/state.ts';
import { changedPosts, markChangesSeen, markNotified } from '../../../../../utils/store/posts/changes.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { addPosts, postOf, removePosts, restorePosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import '../fresh-store.ts';

const BASELINE = baselineOf(
  {
    href: 'https://example.com/',
    target: 'https://example.com/',
    rawRel: 'nofollow',
    text: 'a link',
    position: 'content',
    jsOnly: false,
    framed: false,
  },
  2000,
);

let a: string;
let b: string;
beforeEach(async () => {
  // The user saw both links as agreed.
  const baseline = { ...BASELINE, rawRel: null, at: 1 };
  const posts = [
    aPost({ url: 'https://a.test/', baseline }),
    aPost({ url: 'https://b.test/', added: 1001, baseline }),
  ];
  [a = '', b = ''] = (await addPosts(posts)).ids;
});

/** Writes down that a check found this; the user may have been there. */
async function find(id: string, verdict: PostVerdict, at = 1000, isSeen = false): Promise<void> {
  await saveCheck(id, ({ post, state }) => ({
    ...takeFinding(post, state, aCheck({ verdict }), at),
    due: null,
    isSeen,
  }));
}

const unseen = async () =>
  (await changedPosts()).map(({ id, unseenChange: { kind, notifiedAt } }) => [id, kind, notifiedAt]);
const edit = async (id: string, change: Partial<GuestPost>) => {
  const record = await postOf(id);
  if (record) await editPosts([{ id, post: { ...record.post, ...change } }], 2000);
};

describe('what is new of guest posts', () => {
  it('is written down with the check, and stays until it is seen', async () => {
    await find(a, 'changed');
    await find(b, 'kept');
    expect(await unseen()).toEqual([[a, 'changed', null]]);
    await find(a, 'unknown');
    await find(a, 'changed');
    expect(await unseen()).toEqual([[a, 'changed', null]]);
    await markChangesSeen([a, b, 'nobody']);
    expect(await unseen()).toEqual([]);
  });

  it('is only the newest of each', async () => {
    await find(a, 'changed');
    await find(a, 'kept');
    expect(await unseen()).toEqual([[a, 'back', null]]);
  });

  it('is seen all at once', async () => {
    await find(a, 'changed');
    await find(b, 'not-counted');
    await markChangesSeen(null);
    expect(await unseen()).toEqual([]);
  });

  it('is marked as notified once, but for what has come since', async () => {
    await find(a, 'changed', 1000);
    await find(b, 'changed', 1000);
    const before = await changedPosts();
    await find(b, 'kept', 1500);
    await markNotified(before, 2000);
    expect(await unseen()).toEqual([
      [a, 'changed', 2000],
      [b, 'back', null],
    ]);
  });

  it('is nothing that the user sees, nor what was new before; and that is compared with', async () => {
    await find(a, 'changed');
    await find(a, 'kept', 2000, true);
    expect(await unseen()).toEqual([]);
    await find(a, 'kept', 3000);
    expect(await unseen()).toEqual([]);
    await find(a, 'changed', 4000);
    expect(await unseen()).toEqual([[a, 'changed', null]]);
  });

  it('is hidden with a post that is removed, and back with it', async () => {
    await find(a, 'changed');
    await removePosts([a], 2000);
    expect(await unseen()).toEqual([]);
    await restorePosts([a], 3000);
    expect(await unseen()).toEqual([[a, 'changed', null]]);
  });
});

describe('a post that the user changes', () => {
  it.each<[string, Partial<GuestPost>]>([
    ['a note', { notes: 'Wrote to them' }],
    ['tags', { tags: ['q3'] }],
    ['a supplier', { supplier: 'Agency' }],
    ['another target', { expect: { ...aPost().expect, target: { kind: 'domain', name: 'example.com' } } }],
    ['what a tool says of the link', { baseline: { ...BASELINE, reported: ['rel'] } }],
  ])('keeps its unseen change with %s: nobody has seen it', async (_, change) => {
    await find(a, 'changed');
    await edit(a, change);
    expect(await unseen()).toEqual([[a, 'changed', null]]);
  });

  it('has no unseen change any more where the link is accepted as it is, and none comes back', async () => {
    await find(a, 'changed');
    await edit(a, { baseline: BASELINE });
    expect(await unseen()).toEqual([]);
    await find(a, 'kept', 3000);
    expect(await unseen()).toEqual([]);
  });

  it('keeps what is new since it was accepted, where that is undone', async () => {
    await edit(a, { baseline: { ...BASELINE, rawRel: '', at: 500 } });
    await find(a, 'changed');
    await edit(a, { baseline: BASELINE });
    await find(a, 'lost', 3000);
    await edit(a, { baseline: { ...BASELINE, rawRel: '', at: 500 } });
    expect(await unseen()).toEqual([[a, 'lost', null]]);
  });

  it('has none while it is ignored, and has it again with an undo', async () => {
    await find(a, 'changed');
    await edit(a, { ignored: true });
    expect(await unseen()).toEqual([]);
    await edit(a, { ignored: false });
    expect(await unseen()).toEqual([[a, 'changed', null]]);
  });

  it.each([
    ['all', null],
    ['it', 'a'],
  ])('keeps its news while it is ignored, though the user marks %s as seen', async (_, which) => {
    await find(a, 'changed');
    await edit(a, { ignored: true });
    await markChangesSeen(which === null ? null : [a]);
    await edit(a, { ignored: false });
    expect(await unseen()).toEqual([[a, 'changed', null]]);
  });

  it('is compared with nothing where other things are agreed now', async () => {
    await find(a, 'changed');
    await markChangesSeen([a]);
    await edit(a, { expect: { ...aPost().expect, rel: 'any' } });
    await find(a, 'kept', 3000);
    expect(await unseen()).toEqual([]);
    await edit(a, { expect: aPost().expect });
    await find(a, 'changed', 4000);
    expect(await unseen()).toEqual([[a, 'changed', null]]);
  });

  it('is removed and added anew: what was new of it is not', async () => {
    await find(a, 'changed');
    await removePosts([a], 2000);
    await addPosts([aPost({ url: 'https://a.test/' })]);
    expect(await unseen()).toEqual([]);
    expect(await postOf(a)).toMatchObject({ state: { lastConclusive: { verdict: 'changed' } } });
  });
});
