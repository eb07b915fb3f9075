import { act, cleanup, fireEvent, renderHook, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DoneNote } from '../../../../../entrypoints/dashboard/posts/DoneNote.tsx';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import type { Outcome } from '../../../../../utils/message/outcome.ts';
import { STORE_NAME } from '../../../../../utils/settings/store-name.ts';
import { askPosts } from '../../../../../utils/ui/ask-posts.ts';
import { PIECE } from '../../../../../utils/ui/in-pieces.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

vi.mock(import('../../../../../utils/ui/ask-posts.ts'), async (original) => ({
  ...(await original()),
  askPosts: vi.fn(),
}));

const RECORD = aPostRecord();

it.each<[string, (actions: ReturnType<typeof usePostActions>) => unknown]>([
  ['add', (actions) => actions.add([aPost()])],
  ['edit', (actions) => actions.edit(RECORD, aPost())],
  ['remove', (actions) => actions.remove(['a'])],
  ['ignore', (actions) => actions.ignore([RECORD], true)],
  ['seeAll', (actions) => actions.seeAll()],
  ['stop', (actions) => actions.stop('run', true)],
])('%s takes back at once what was said before', async (_, begin) => {
  const { result } = renderHook(() => usePostActions());
  act(() => result.current.show('1 guest post is not checked.'));
  expect(result.current.said?.words).toBe('1 guest post is not checked.');
  vi.mocked(askPosts).mockReturnValue(new Promise(() => undefined));
  act(() => void begin(result.current));
  expect(result.current.said).toBeNull();
});

it.each<[string, (actions: ReturnType<typeof usePostActions>) => unknown]>([
  ['seeAll', (actions) => actions.seeAll()],
  ['stop', (actions) => actions.stop('run', true)],
  ['check', (actions) => actions.check([listRow(RECORD, '', () => true, 0)])],
  ['an undo', (actions) => actions.last?.undo()],
])('%s, once it is answered, clears nothing that was said since', async (_, begin) => {
  const { result } = renderHook(() => usePostActions());
  vi.mocked(askPosts).mockResolvedValueOnce({ ok: true, value: undefined });
  await act(async () => void (await result.current.edit(RECORD, aPost({ notes: 'new' }))));
  const { promise, resolve } = Promise.withResolvers<{ ok: true; value: undefined }>();
  vi.mocked(askPosts).mockReturnValueOnce(promise);
  act(() => void begin(result.current));
  act(() => result.current.show('1 guest post is not checked.'));
  await act(async () => {
    resolve({ ok: true, value: undefined });
    // All that follows from the answer.
    for (let i = 0; i < 50; i++) await promise;
  });
  expect(result.current.said?.words).toBe('1 guest post is not checked.');
});

describe('what was done', () => {
  const page = (name: string) => aPostRecord(null, aPost({ url: `https://blog.test/${name}` }), { id: name });
  const actions = () => {
    vi.mocked(askPosts).mockReset().mockResolvedValue({ ok: true, value: undefined });
    return renderHook(() => usePostActions()).result;
  };

  it('can be taken back after messages that came later, the last thing first', async () => {
    const result = actions();
    await act(
      async () =>
        void (await result.current.editMany([page('a'), page('b')].map(edited), '2 guest posts changed.')),
    );
    await act(async () => void (await result.current.edit(page('c'), aPost({ notes: 'new' }))));
    act(() => result.current.show('Evidence copied.'));
    act(() => result.current.show(''));
    expect(result.current.last).toMatchObject({ words: 'Changes saved.', about: 'blog.test/c' });
    await act(async () => result.current.last?.undo());
    expect(result.current.last?.words).toBe('2 guest posts changed.');
    await act(async () => result.current.last?.undo());
    expect(vi.mocked(askPosts).mock.lastCall?.[0]).toMatchObject({ edits: [{ id: 'a' }, { id: 'b' }] });
    expect([result.current.last, result.current.said]).toEqual([null, null]);
  });

  it('is offered beside a later message, with what it is about, until it is closed', async () => {
    const result = actions();
    await act(async () => void (await result.current.edit(page('c'), aPost({ notes: 'new' }))));
    act(() => result.current.show('Evidence copied.'));
    const { container } = show(<DoneNote {...result.current} />);
    const notes = () => Array.from(container.querySelectorAll('.note > span'), (one) => one.textContent);
    expect(notes()).toEqual(['Evidence copied.', 'Changes saved. blog.test/c']);
    // The second click of a double click would take back what was done before that.
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }), { detail: 2 });
    expect(result.current.last).not.toBeNull();
    const [said, last] = screen.getAllByRole('button', { name: 'Close' });
    act(() => void (said && fireEvent.click(said)));
    act(() => void (last && fireEvent.click(last)));
    cleanup();
    expect([result.current.last, result.current.said]).toEqual([null, null]);
  });

  it('was adding posts: they are removed with all their checks since, which can be taken back', async () => {
    const result = actions();
    vi.mocked(askPosts).mockResolvedValueOnce({ ok: true, value: { ids: ['a', 'b'], known: 0 } });
    await act(async () => void (await result.current.add([aPost(), aPost()])));
    await act(async () => result.current.last?.undo());
    await waitFor(() => expect(result.current.last?.words).toBe('2 guest posts removed.'));
    await act(async () => result.current.last?.undo());
    expect(vi.mocked(askPosts).mock.calls.slice(-2)).toEqual([
      [{ type: 'removePosts', ids: ['a', 'b'], back: false }],
      [{ type: 'removePosts', ids: ['a', 'b'], back: true }],
    ]);
    expect([result.current.last, result.current.said]).toEqual([null, null]);
  });

  it('was adding posts that were there already, as after an answer that was lost: they are named, and not removed', async () => {
    const result = actions();
    vi.mocked(askPosts).mockResolvedValueOnce({ ok: true, value: { ids: ['a', 'b'], known: 2 } });
    await act(async () => void (await result.current.add([aPost(), aPost()])));
    expect(result.current.said?.words).toBe('2 guest posts were there already.');
    vi.mocked(askPosts).mockResolvedValueOnce({ ok: true, value: { ids: ['a', 'b', 'c'], known: 1 } });
    await act(async () => void (await result.current.add([aPost(), aPost(), aPost()])));
    expect(result.current.said?.words).toBe('2 guest posts added. 1 guest post was there already.');
    expect(result.current.last).toBeNull();
  });

  it('is offered no longer once a backup was restored: it would change other posts', async () => {
    const result = actions();
    await act(async () => void (await result.current.edit(page('c'), aPost({ notes: 'new' }))));
    expect(result.current.last).not.toBeNull();
    await act(async () => void (await fakeBrowser.storage.local.set({ [STORE_NAME]: 'backlight-2' })));
    expect(result.current.last).toBeNull();
  });

  it('to many is not left half done by a window that is closed, unless the user wants that', async () => {
    const result = actions();
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    let answer: (value: Outcome<undefined>) => void = () => undefined;
    vi.mocked(askPosts).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const many = Array.from({ length: PIECE + 1 }, (_, i) => String(i));
    let done: Promise<void> | undefined;
    act(() => {
      done = result.current.remove(many);
    });
    expect(isAsked()).toBe(true);
    // A panel that is opened, or another part of the window, clears messages; so does what is done to one post meanwhile.
    act(() => result.current.show(''));
    vi.mocked(askPosts).mockReturnValueOnce(new Promise(() => undefined));
    act(() => void result.current.edit(page('c'), aPost({ notes: 'new' })));
    expect(result.current.underWay).toMatchObject({ count: 0, total: PIECE + 1 });
    expect(isAsked()).toBe(true);
    // One that ends meanwhile says so beside it.
    vi.mocked(askPosts).mockResolvedValueOnce({ ok: true, value: undefined });
    await act(async () => void (await result.current.check([])));
    act(() => result.current.show('Evidence copied.'));
    const { container } = show(<DoneNote {...result.current} />);
    expect(container.querySelector('progress')?.value).toBe(0);
    expect(container.querySelector('.note > span')?.textContent).toBe('Evidence copied.');
    expect(isAsked()).toBe(true);
    await act(async () => {
      answer({ ok: true, value: undefined });
      await done;
    });
    expect(result.current.underWay).toBeNull();
    expect(isAsked()).toBe(false);
  });
});

const edited = (record: ReturnType<typeof aPostRecord>) => ({
  record,
  post: { ...record.post, notes: 'new' },
});
