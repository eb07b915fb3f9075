import '../../../utils/store/fresh-store.ts';
import { cleanup, renderHook, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useFirstPosts, useKeepFirst } from '../../../../../entrypoints/dashboard/posts/use-first-rows.ts';
import { viewAddress } from '../../../../../utils/posts/list/address.ts';
import { NO_FILTER } from '../../../../../utils/posts/list/filter.ts';
import { DEFAULT_VIEW } from '../../../../../utils/posts/list/view.ts';
import { firstIds, keepFirstIds } from '../../../../../utils/settings/first-ids.ts';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';
import { PostsAlone } from './posts-alone.tsx';

const { permissions, runtime } = fakeBrowser;
const ADDRESS = viewAddress(DEFAULT_VIEW);

beforeEach(() => {
  cleanup();
  localStorage.clear();
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins: ['*://*/*'] }));
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async () => ({ ok: true }));
});

/** Has the reading of all guest posts wait. @returns lets it go on */
function holdReading(): () => void {
  const held = Promise.withResolvers<void>();
  const getAll = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = getAll.apply(this, args);
    if (this.name !== 'posts') return request;
    const add = request.addEventListener.bind(request);
    request.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null) =>
      add(type, (event) => void held.promise.then(() => Reflect.apply(Object(listener), request, [event])));
    return request;
  });
  return held.resolve;
}

it('those that stood first are shown as they are now, while all are read; no number is said before', async () => {
  const { ids } = await addPosts(
    ['one', 'two', 'three'].map((name) => aPost({ url: `https://${name}.test/` })),
  );
  const [one = '', two = ''] = ids;
  keepFirstIds(ADDRESS, [two, one, 'removed']);
  const readAll = holdReading();
  const { container } = show(<PostsAlone view={DEFAULT_VIEW} />);
  await screen.findByText('one.test');
  const shown = () =>
    [...container.querySelectorAll<HTMLElement>('.post-row')].map((row) => row.dataset['post']);
  expect(new Set(shown())).toEqual(new Set([one, two]));
  expect(screen.getAllByText('Counting…')).toHaveLength(2);
  expect(within(screen.getByRole('region', { name: 'Overview' })).queryByRole('button')).toBeNull();
  const all = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Check all' });
  expect(all().disabled).toBe(true);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('-1');
  const row = container.querySelector(`[data-post="${one}"]`);

  readAll();
  await screen.findByText('3 guest posts');
  expect(screen.queryByText('Counting…')).toBeNull();
  expect(all().disabled).toBe(false);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4');
  // The same element: what had the focus there keeps it.
  await waitFor(() => expect(shown()).toHaveLength(3));
  expect(container.querySelector(`[data-post="${one}"]`)).toBe(row);
});

it('nothing is shown where those that stood first are gone', async () => {
  await addPosts([aPost()]);
  keepFirstIds(ADDRESS, ['removed']);
  show(<PostsAlone view={DEFAULT_VIEW} />);
  await screen.findByText('1 guest post');
});

it('the first of a view are kept where there are many, and some alone can tell where they stand', () => {
  const rows = ['a', 'b'].map((id) => listRow(aPostRecord(null, aPost(), { id }), '', () => true, 0));
  const keep = (view: typeof DEFAULT_VIEW, listed: typeof rows | null, total: number) =>
    renderHook(() => useKeepFirst(view, listed, total));
  keep(DEFAULT_VIEW, rows, 1001);
  expect(firstIds(ADDRESS)).toEqual(['a', 'b']);
  keep(DEFAULT_VIEW, null, 1001);
  expect(firstIds(ADDRESS)).toEqual(['a', 'b']);
  expect(firstIds('#posts?state=lost')).toEqual([]);
  keep(DEFAULT_VIEW, rows, 1000);
  expect(firstIds(ADDRESS)).toEqual([]);
  const searched = { ...DEFAULT_VIEW, filter: { ...NO_FILTER, search: 'words' } };
  keep(searched, rows, 1001);
  expect(localStorage).toHaveLength(0);
  keep({ ...DEFAULT_VIEW, group: 'site' }, rows, 1001);
  expect(firstIds(viewAddress({ ...DEFAULT_VIEW, group: 'site' }))).toEqual([]);
});

it('they are shown under their own view alone, whatever post is opened beside it', async () => {
  const { ids } = await addPosts([aPost()]);
  keepFirstIds(ADDRESS, ids);
  const { result, rerender } = renderHook(({ view }) => useFirstPosts(view), {
    initialProps: { view: DEFAULT_VIEW },
  });
  const shown = () => result.current?.records.map(({ id }) => id);
  await waitFor(() => expect(shown()).toEqual(ids));
  rerender({ view: { ...DEFAULT_VIEW, opened: 'one' } });
  expect(shown()).toEqual(ids);
  rerender({ view: { ...DEFAULT_VIEW, group: 'site' } });
  expect(result.current).toBeNull();
  rerender({ view: DEFAULT_VIEW });
  expect(shown()).toEqual(ids);
});

it('where the browser gives no storage, nothing is kept, nor missed', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  keepFirstIds(ADDRESS, ['a']);
  expect(firstIds(ADDRESS)).toEqual([]);
});

it('what is stored otherwise is nothing', () => {
  localStorage.setItem('first-rows', '{"address":1}');
  expect(firstIds(ADDRESS)).toEqual([]);
});
