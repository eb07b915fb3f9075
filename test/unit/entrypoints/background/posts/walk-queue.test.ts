import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  goOnIfSettled,
  goOnWalk,
  holdWalk,
  startWalk,
  stopWalk,
} from '../../../../../entrypoints/background/posts/walk-queue.ts';
import { queueWalk } from '../../../../../utils/settings/queue-walk.ts';
import { addPosts, removePosts } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import '../../../utils/store/fresh-store.ts';
import type { Check, PostVerdict } from '../../../../../utils/posts/check.ts';
import { fakePort } from '../fake-port.ts';

const { tabs, windows } = fakeBrowser;
/** The tab that is opened for it: gone where the user has closed it. */
let tab: { id: number; active: boolean; url?: string | undefined } | null;
let opened: (string | undefined)[];
let ids: string[];

async function checked(
  id: string,
  verdict: PostVerdict,
  at: number,
  seen: Partial<Check> = {},
): Promise<void> {
  const check = aCheck({ at, verdict, way: 'visited', ...seen });
  await saveCheck(id, ({ state }) => ({
    check,
    state: { ...state, verdict, last: check, found: { verdict, since: at } },
    due: at + 1e9,
  }));
}

beforeEach(async () => {
  opened = [];
  tab = null;
  const gone = () => Promise.reject(new Error('No tab with id'));
  vi.spyOn(windows, 'getAll').mockImplementation(async () =>
    Object.assign([], [{ id: 2, incognito: false, focused: true }]),
  );
  vi.spyOn(tabs, 'create').mockImplementation(async ({ url }) => {
    tab = { id: 7, active: true, url };
    opened.push(`new ${url}`);
    return Object.assign(Object.create(null), tab);
  });
  vi.spyOn(tabs, 'update').mockImplementation(async (...args: unknown[]) => {
    const { url } = Object(args[1]);
    opened.push(url);
    tab = { id: 7, active: true, url };
    return Object.create(null);
  });
  vi.spyOn(tabs, 'get').mockImplementation(async () =>
    tab ? Object.assign(Object.create(null), tab) : gone(),
  );
  await fakeBrowser.storage.session.clear();
  const urls = ['https://a.test/', 'https://b.test/', 'https://c.test/'];
  const posts = urls.map((url) => aPost({ url }));
  ids = [...(await addPosts(posts)).ids];
  for (const id of ids) await checked(id, 'unknown', 1);
});

/** A popup of a tab that is open until it is closed. */
function popup(tabId = 7): () => Promise<void> {
  const { port, hear, close } = fakePort();
  holdWalk(port);
  hear({ tabId });
  return async () => {
    close();
    // Steps are taken in turn: after this one, which is of no tab, that of the popup's end is done.
    await goOnIfSettled(-1);
  };
}

describe('the way through what could not be seen', () => {
  it('goes on in the same tab when the popup that has settled a page is closed, and not before', async () => {
    await startWalk(ids);
    const close = popup();
    await checked(ids[0] ?? '', 'kept', Date.now());
    await goOnIfSettled(7);
    expect(opened).toEqual(['new https://a.test/']);
    await close();
    expect(opened).toEqual(['new https://a.test/', 'https://b.test/']);
    expect(await queueWalk()).toMatchObject({ tabId: 7, opened: ids[1], left: [ids[2]] });
  });

  it('stays where the page settled nothing, however often the popup is opened', async () => {
    await startWalk(ids);
    await checked(ids[0] ?? '', 'unknown', Date.now());
    await popup()();
    await popup()();
    expect(opened).toHaveLength(1);
  });

  it('ends after the last one, and leaves out what is settled or removed meanwhile', async () => {
    await startWalk(ids);
    await checked(ids[1] ?? '', 'lost', Date.now());
    await removePosts([ids[2] ?? ''], Date.now());
    await checked(ids[0] ?? '', 'kept', Date.now());
    await popup()();
    expect([opened, await queueWalk()]).toEqual([['new https://a.test/'], null]);
  });

  it('waits for a user who has gone to another tab, and ends where they have closed it', async () => {
    await startWalk(ids);
    await checked(ids[0] ?? '', 'kept', Date.now());
    tab = { id: 7, active: false, url: 'https://a.test/' };
    await popup()();
    expect([opened.length, (await queueWalk())?.left.length]).toEqual([1, 2]);
    tab = null;
    await popup()();
    expect([opened.length, await queueWalk()]).toEqual([1, null]);
  });

  it('waits where the popup of another tab is closed, which does not hold it either', async () => {
    await startWalk(ids);
    await checked(ids[0] ?? '', 'kept', Date.now());
    await popup(8)();
    expect(opened).toHaveLength(1);
    popup(8);
    await popup()();
    expect(opened).toHaveLength(2);
  });

  it.each([
    ['another page', 'https://a.test/form'],
    ['a page that it may not know', undefined],
  ])('leaves the user alone who has gone on to %s in its tab', async (_, url) => {
    await startWalk(ids);
    await checked(ids[0] ?? '', 'kept', Date.now());
    tab = { id: 7, active: true, url };
    await popup()();
    expect(opened).toHaveLength(1);
  });

  it('goes on where the page has led elsewhere, and the user has looked there', async () => {
    await startWalk(ids);
    await checked(ids[0] ?? '', 'kept', Date.now(), { finalUrl: 'https://a.test/moved' });
    tab = { id: 7, active: true, url: 'https://a.test/moved#top' };
    await popup()();
    expect(opened).toHaveLength(2);
  });

  it('does not go on by itself for a check of the background, nor for a post that was removed', async () => {
    await startWalk(ids);
    await checked(ids[0] ?? '', 'kept', Date.now(), { way: 'fetched' });
    await popup()();
    await removePosts([ids[0] ?? ''], Date.now());
    await popup()();
    expect([opened.length, (await queueWalk())?.left.length]).toEqual([1, 2]);
    await goOnWalk();
    expect(opened).toHaveLength(2);
  });

  it('opens none any more once the user has stopped it', async () => {
    await startWalk(ids);
    await checked(ids[0] ?? '', 'kept', Date.now());
    await stopWalk();
    await popup()();
    await goOnWalk();
    expect(opened).toHaveLength(1);
  });

  it('leaves a page out at the user’s wish, in a new tab where theirs is gone', async () => {
    await startWalk(ids);
    await goOnWalk();
    tab = null;
    await goOnWalk();
    expect(opened).toEqual(['new https://a.test/', 'https://b.test/', 'new https://c.test/']);
  });
});
