import { beforeEach, describe, expect, it, vi } from 'vitest';
import { postHandlers } from '../../../../../entrypoints/background/posts/commands.ts';
import { runPosts } from '../../../../../entrypoints/background/posts/queue/run.ts';
import type { UiAnswers } from '../../../../../utils/message/background-to-ui.ts';
import { toFailed } from '../../../../../utils/message/outcome.ts';
import { readUiToBackground, type UiToBackground } from '../../../../../utils/message/ui-to-background.ts';
import { allPosts, postOf } from '../../../../../utils/store/posts/posts.ts';
import { runsLeft } from '../../../../../utils/store/posts/runs.ts';
import { aPost } from '../../../a-post.ts';
import { OWN, sayTo } from '../../../hear.ts';
import '../../../utils/store/fresh-store.ts';

vi.mock('../../../../../entrypoints/background/posts/queue/run.ts', () => ({ runPosts: vi.fn() }));

beforeEach(() => {
  vi.mocked(runPosts).mockReset().mockResolvedValue();
});

const [A, B] = [aPost({ url: 'https://a.test/' }), aPost({ url: 'https://b.test/' })];

type PostMessage = Extract<UiToBackground, { readonly type: keyof typeof postHandlers }>;

/** What a page of ours is answered. */
const commandPosts = (message: PostMessage) =>
  sayTo<PostMessage, UiAnswers>(
    {
      from: 'own',
      read: (raw) => {
        const read = readUiToBackground(raw);
        return read && isAboutPosts(read) ? read : null;
      },
      handlers: postHandlers,
      failed: toFailed,
    },
    message,
    OWN,
  );
const isAboutPosts = (message: UiToBackground): message is PostMessage => message.type in postHandlers;

async function add(): Promise<[string, string]> {
  await commandPosts({ type: 'addPosts', posts: [A, B] });
  const ids = new Map((await allPosts()).map(({ url, id }) => [url, id]));
  return [ids.get(A.url) ?? '', ids.get(B.url) ?? ''];
}

describe('what a view asks of guest posts', () => {
  it('is done before it is confirmed, and looked at by nobody’s waiting', async () => {
    vi.mocked(runPosts).mockReturnValue(new Promise(() => undefined));
    expect(await commandPosts({ type: 'addPosts', posts: [A] })).toMatchObject({
      ok: true,
      value: { known: 0 },
    });
    expect(await allPosts()).toMatchObject([{ url: 'https://a.test/' }]);
    expect(runPosts).toHaveBeenCalledOnce();
  });

  it('is told to the views that are open', async () => {
    const channel = new BroadcastChannel('posts');
    const heard = new Promise((resolve) => {
      channel.onmessage = resolve;
    });
    await add();
    await heard;
    channel.close();
  });

  it.each([
    [
      'posts',
      (id: string) => ({ type: 'checkPosts', ids: [id] }) as const,
      (id: string) => ({ posts: [id], runs: true }),
    ],
    [
      'sites',
      () =>
        ({
          type: 'saveSite',
          site: 'a.test',
          contact: 'The editor',
          email: '',
          notes: '',
          before: { contact: '', email: '', notes: '' },
        }) as const,
      () => ({ posts: [], runs: false, sites: ['a.test'] }),
    ],
  ])('is told by the names of the %s that it changes', async (_, message, expected) => {
    const [a] = await add();
    const channel = new BroadcastChannel('posts');
    const heard: unknown[] = [];
    const told = new Promise<void>((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        heard.push(data);
        if (JSON.stringify(data) === JSON.stringify(expected(a))) resolve();
      };
    });
    await commandPosts(message(a));
    await told;
    channel.close();
    expect(heard).toContainEqual(expected(a));
  });

  it('is to note a step of following one up, and to take it back', async () => {
    const [a] = await add();
    expect(
      await commandPosts({
        type: 'addStep',
        ids: [a],
        step: 'asked',
        note: 'By mail',
        remindAt: null,
      }),
    ).toMatchObject({ ok: true });
    const at = (await postOf(a))?.followUps?.[0]?.at ?? 0;
    expect((await postOf(a))?.followUps).toEqual([
      { step: 'asked', at, note: 'By mail', remindAt: null, by: 'user' },
    ]);
    expect(await commandPosts({ type: 'takeBackStep', ids: [a], at, reminded: [] })).toMatchObject({
      ok: true,
    });
    expect((await postOf(a))?.followUps).toEqual([]);
  });

  it('is to look at some now, or at all', async () => {
    const [a] = await add();
    await commandPosts({ type: 'checkPosts', ids: [a], secondLook: true });
    expect(await runsLeft()).toMatchObject([{ total: 1, left: 1, stopped: false, secondLook: true }]);
    await commandPosts({ type: 'checkPosts', ids: null });
    expect(await runsLeft()).toMatchObject([{ total: 2, left: 2, secondLook: false }]);
  });

  it('is to look at all but those that rest', async () => {
    const [a] = await add();
    await commandPosts({ type: 'editPosts', edits: [{ id: a, post: { ...A, ignored: true } }] });
    await commandPosts({ type: 'checkPosts', ids: null });
    expect(await runsLeft()).toMatchObject([{ total: 1 }]);
  });

  it('is to pause a run, and to go on', async () => {
    await add();
    await commandPosts({ type: 'checkPosts', ids: null });
    const [run] = await runsLeft();
    for (const stopped of [true, false]) {
      await commandPosts({ type: 'stopRun', id: run?.id ?? '', stopped });
      expect(await runsLeft()).toMatchObject([{ stopped }]);
    }
  });

  it('is to change what was agreed', async () => {
    const [a] = await add();
    expect(
      await commandPosts({ type: 'editPosts', edits: [{ id: a, post: { ...A, notes: 'paid' } }] }),
    ).toEqual({
      ok: true,
    });
    expect((await allPosts()).find(({ id }) => id === a)).toMatchObject({ post: { notes: 'paid' } });
  });

  it('is to forget posts, or not after all', async () => {
    const [a] = await add();
    await commandPosts({ type: 'removePosts', ids: [a], back: false });
    expect(await allPosts()).toMatchObject([{ url: 'https://b.test/' }]);
    await commandPosts({ type: 'removePosts', ids: [a], back: true });
    expect(await allPosts()).toHaveLength(2);
  });
});

describe('what cannot be done', () => {
  it('is a second post with that address and target', async () => {
    const [a] = await add();
    expect(await commandPosts({ type: 'editPosts', edits: [{ id: a, post: B }] })).toEqual({
      ok: false,
      why: 'twice',
    });
    expect(await allPosts()).toHaveLength(2);
  });

  it('is to put one back where another has its address and target by now', async () => {
    const [a, b] = await add();
    await commandPosts({ type: 'removePosts', ids: [a], back: false });
    await commandPosts({ type: 'editPosts', edits: [{ id: b, post: A }] });
    expect(await commandPosts({ type: 'removePosts', ids: [a], back: true })).toEqual({
      ok: false,
      why: 'twice',
    });
    expect(await allPosts()).toMatchObject([{ id: b, url: 'https://a.test/' }]);
  });

  it.each([
    ['full', 'QuotaExceededError'],
    ['blocked', 'SecurityError'],
  ])('is anything where the store is %s', async (why, name) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', name);
    });
    expect(await commandPosts({ type: 'addPosts', posts: [A] })).toEqual({ ok: false, why });
    expect(runPosts).not.toHaveBeenCalled();
  });
});
