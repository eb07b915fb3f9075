import { describe, expect, it } from 'vitest';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { addStep, takeBackStep } from '../../../../../utils/store/posts/follow-up.ts';
import { giveNotices, nextNotice } from '../../../../../utils/store/posts/notices.ts';
import { addPosts, postOf, removePosts, restorePosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import '../fresh-store.ts';

const DUE = 5000;
const due: Partial<GuestPost> = { planned: true, dueOn: DUE };

async function add(post: Partial<GuestPost> = {}): Promise<string> {
  return (await addPosts([aPost(post)])).ids[0] ?? '';
}

const ask = (id: string, remindAt: number | null, at = 2000) =>
  addStep([id], { step: 'asked', at, note: '', remindAt, by: 'user' });

describe('a planned post', () => {
  it('becomes news once when it is overdue', async () => {
    const id = await add(due);
    expect(await nextNotice()).toBe(DUE);
    expect(await giveNotices(DUE - 1)).toEqual([]);
    expect(await giveNotices(DUE)).toEqual([id]);
    expect((await postOf(id))?.unseenChange).toEqual({ kind: 'overdue', at: DUE, notifiedAt: null });
    expect([await giveNotices(DUE + 1), await nextNotice()]).toEqual([[], null]);
  });

  it('does so again by another date, and not once it is published or removed', async () => {
    const id = await add(due);
    await giveNotices(DUE);
    await editPosts([{ id, post: aPost({ ...due, dueOn: DUE + 10 }) }], DUE + 1);
    expect(await nextNotice()).toBe(DUE + 10);
    await removePosts([id], DUE + 2);
    expect([await nextNotice(), await giveNotices(DUE + 20)]).toEqual([null, []]);
    await restorePosts([id], DUE + 3);
    expect(await nextNotice()).toBe(DUE + 10);
    const post = aPost({ ...due, planned: false });
    await saveCheck(id, ({ state }) => ({ check: aCheck(), state, due: null, post }));
    expect(await nextNotice()).toBeNull();
  });
});

describe('a reminder', () => {
  it('comes back on its day, and is gone when the user goes on', async () => {
    const id = await add();
    await ask(id, 6000);
    expect(await giveNotices(6000)).toEqual([id]);
    expect((await postOf(id))?.unseenChange?.kind).toBe('reminder');
    await ask(id, null, 7000);
    expect(await postOf(id)).toMatchObject({ unseenChange: null, followUps: [{ at: 2000 }, { at: 7000 }] });
  });

  it('is news again where the step that went on with it is taken back, and beside what came since', async () => {
    const [id, other] = [await add(), await add({ url: 'https://blog.test/two' })];
    await ask(id, 6000);
    await ask(other, null);
    await giveNotices(6000);
    const step = { step: 'promised', at: 7000, note: '', remindAt: null, by: 'user' } as const;
    const reminded = await addStep([id, other], step);
    expect(reminded).toEqual([id]);
    await takeBackStep([id, other], 7000, reminded, 7001);
    expect(await postOf(id)).toMatchObject({
      unseenChange: { kind: 'reminder', at: 7001, notifiedAt: 7001 },
      followUps: [{ at: 2000 }],
    });
    expect((await postOf(other))?.unseenChange).toBeNull();
  });

  it('does not come where its step was taken back, or the link is kept again', async () => {
    const [one, two] = [await add(), await add({ url: 'https://blog.test/two' })];
    await ask(one, 6000);
    await ask(two, 6000);
    await takeBackStep([one], 2000, [], 3000);
    const check = aCheck({ at: 3000 });
    await saveCheck(two, ({ state }) => ({ check, state, due: null }));
    expect([await nextNotice(), await giveNotices(9000)]).toEqual([null, []]);
    expect((await postOf(one))?.followUps).toEqual([]);
    expect((await postOf(two))?.followUps?.at(-1)).toMatchObject({ step: 'fixed', at: 3000, by: 'check' });
  });

  it('comes beside what is unseen already, and takes nothing away but itself', async () => {
    const id = await add();
    await ask(id, 6000);
    await saveCheck(id, ({ state }) => ({
      check: aCheck({ verdict: 'lost' }),
      state,
      due: null,
      unseenChange: { kind: 'lost', at: 3000, notifiedAt: 3100 },
    }));
    await giveNotices(6000);
    const notifiedBefore = { kinds: ['lost'], at: 3100 };
    const both = { kind: 'reminder', at: 6000, notifiedAt: null, also: ['lost'], notifiedBefore };
    expect((await postOf(id))?.unseenChange).toEqual(both);
    await ask(id, null, 7000);
    expect((await postOf(id))?.unseenChange).toMatchObject({ kind: 'lost' });
    expect((await postOf(id))?.unseenChange?.also).toBeUndefined();
  });

  it('stays where a check finds something new, too', async () => {
    const id = await add();
    await ask(id, 6000);
    await giveNotices(6000);
    await saveCheck(id, ({ state }) => ({
      check: aCheck({ verdict: 'changed' }),
      state,
      due: null,
      unseenChange: { kind: 'changed', at: 6500, notifiedAt: null, also: ['crowded'] },
    }));
    expect((await postOf(id))?.unseenChange).toEqual({
      kind: 'changed',
      at: 6500,
      notifiedAt: null,
      also: ['crowded', 'reminder'],
    });
  });

  it('leaves removed posts alone', async () => {
    const id = await add();
    await removePosts([id], 1500);
    await ask(id, 6000);
    expect((await postOf(id))?.followUps).toBeUndefined();
  });
});
