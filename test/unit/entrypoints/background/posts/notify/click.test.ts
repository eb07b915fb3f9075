import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForNotificationClicks } from '../../../../../../entrypoints/background/posts/notify/click.ts';
import { takeFinding } from '../../../../../../utils/posts/state.ts';
import { changedPosts, markNotified } from '../../../../../../utils/store/posts/changes.ts';
import { addPosts } from '../../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../../utils/store/posts/queue.ts';
import { aCheck, aPost } from '../../../../a-post.ts';
import '../../../../utils/store/fresh-store.ts';
import { soon } from '../../../../soon.ts';
import { type FakeToolbar, fakeToolbar } from '../fake-toolbar.ts';

const PAGE = fakeBrowser.runtime.getURL('/dashboard.html');
let toolbar: FakeToolbar;
let click: ((id: string) => void)[];
let given: (() => void)[];

beforeEach(() => {
  toolbar = fakeToolbar();
  [click, given] = [[], []];
  const { notifications, permissions } = fakeBrowser;
  vi.spyOn(notifications.onClicked, 'addListener').mockImplementation(
    (listener) => void click.push(listener),
  );
  vi.spyOn(notifications.onClicked, 'hasListener').mockImplementation((listener) => click.includes(listener));
  vi.spyOn(permissions.onAdded, 'addListener').mockImplementation(
    (listener) => void given.push(() => listener({ permissions: ['notifications'] })),
  );
});

/** The addresses of all tabs. */
const tabs = async () => (await fakeBrowser.tabs.query({})).flatMap(({ url }) => url || []);

/** Guest posts that changed, told by a notification that is clicked. */
async function clickFor(count: number): Promise<readonly string[]> {
  const posts = Array.from({ length: count }, (_, i) => aPost({ url: `https://blog.test/${i}` }));
  const { ids } = await addPosts(posts);
  for (const id of ids)
    await saveCheck(id, ({ post, state }) => ({
      ...takeFinding(post, state, aCheck({ verdict: 'changed' }), 1000),
      due: null,
    }));
  await markNotified(await changedPosts(), 2000);
  toolbar.shown.set('posts-news', '');
  listenForNotificationClicks();
  click[0]?.('posts-news');
  await soon(async () => expect((await tabs()).join()).toContain('#posts'));
  return ids;
}

describe('a click on the notification', () => {
  it('opens the one post that it is about, which is seen by that', async () => {
    const [id] = await clickFor(1);
    expect(await tabs()).toEqual([`${PAGE}#posts/${id}`]);
    await soon(async () => expect(await changedPosts()).toEqual([]));
    await soon(() => expect(toolbar.shown.size).toBe(0));
  });

  it('shows those that have news, where they are many', async () => {
    await clickFor(3);
    expect(await tabs()).toEqual([`${PAGE}#posts/news`]);
    expect(await changedPosts()).toHaveLength(3);
    expect(toolbar.shown.size).toBe(0);
  });
});

describe('clicks are heard', () => {
  it('once, though leave is given again', () => {
    listenForNotificationClicks();
    for (const again of given) again();
    expect(click).toHaveLength(1);
  });

  it('from when leave is given', () => {
    const there = Object.getOwnPropertyDescriptor(fakeBrowser, 'notifications');
    Object.defineProperty(fakeBrowser, 'notifications', { value: undefined, configurable: true });
    listenForNotificationClicks();
    expect(click).toHaveLength(0);
    if (there) Object.defineProperty(fakeBrowser, 'notifications', there);
    for (const now of given) now();
    expect(click).toHaveLength(1);
  });
});
