import '../../../utils/store/fresh-store.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_VIEW } from '../../../../../utils/posts/list/view.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';
import { PostsAlone } from './posts-alone.tsx';

const { permissions, runtime, storage } = fakeBrowser;
const NONE = 'No guest posts yet';

beforeEach(() => {
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: ['*://*/*'] }));
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async () => ({ ok: true }));
});

const list = () => show(<PostsAlone view={DEFAULT_VIEW} />);

/** Puts a row into the store that no code of ours would write. */
async function addBad(row: object): Promise<void> {
  const store = await openStore();
  await Reflect.apply(store.put, store, ['posts', row]);
}

it('guest posts that cannot be read hide no other, are counted, and can be copied', async () => {
  const copied = vi.fn(async (_: string) => undefined);
  const { locks } = navigator;
  vi.stubGlobal('navigator', { ...navigator, locks, clipboard: { writeText: copied } });
  await addPosts([aPost({ url: 'https://blog.test/post' })]);
  await addBad({ id: 'bad', key: 'bad', big: 2n ** 70n, at: Number.NaN });
  list();
  expect((await screen.findByText(/1 guest post could not be read/)).textContent).toMatch(
    /nothing .* deleted/,
  );
  await screen.findByRole('button', { name: 'blog.test/post' });
  fireEvent.click(screen.getByRole('button', { name: 'Copy it' }));
  await screen.findByText('Copied');
  expect(JSON.parse(copied.mock.calls[0]?.[0] ?? '')).toEqual([
    { id: 'bad', key: 'bad', big: `${2n ** 70n}n`, at: 'NaN' },
  ]);
  vi.unstubAllGlobals();
});

it('where none can be read it is not said that there are none', async () => {
  await addBad({ id: 'bad' });
  list();
  await screen.findByText(/1 guest post could not be read/);
  expect(screen.queryByText(NONE)).toBeNull();
});

it('guest posts that the browser has lost are told, until the user knows', async () => {
  await storage.local.set({ 'posts-count': { count: 20, missing: 0 } });
  list();
  await screen.findByText(/20 guest posts are missing/);
  expect(screen.queryByText(NONE)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Do not show this again' }));
  await waitFor(() => expect(screen.queryByText(/are missing/)).toBeNull());
  await screen.findByText(NONE);
  expect(await storage.local.get('posts-count')).toEqual({ 'posts-count': { count: 0, missing: 0 } });
});
