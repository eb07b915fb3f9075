import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markSeen } from '../../../../../../entrypoints/background/posts/notify/mark-seen.ts';
import { notifyChanges } from '../../../../../../entrypoints/background/posts/notify/notify.ts';
import { type Bug, onBug } from '../../../../../../utils/errors.ts';
import { takeFinding } from '../../../../../../utils/posts/state.ts';
import { saveNotifyMode } from '../../../../../../utils/settings/notify.ts';
import { changedPosts } from '../../../../../../utils/store/posts/changes.ts';
import { addStep } from '../../../../../../utils/store/posts/follow-up.ts';
import { giveNotices } from '../../../../../../utils/store/posts/notices.ts';
import { saveCheck } from '../../../../../../utils/store/posts/queue.ts';
import { aCheck } from '../../../../a-post.ts';
import { takeBugs } from '../../../../bugs.ts';
import { aCheck as aCheckWithLink } from '../../../../build-post.ts';
import { soon } from '../../../../soon.ts';
import '../../../../utils/store/fresh-store.ts';
import { type FakeToolbar, fakeToolbar } from '../fake-toolbar.ts';
import { add, find, MARKED, NOW } from './found.ts';

const MINUTE_MS = 60_000;
const { link: LINK } = aCheckWithLink();
let toolbar: FakeToolbar;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  toolbar = fakeToolbar();
  await saveNotifyMode('notify', NOW);
});
afterEach(() => vi.useRealTimers());

const notifiedAt = async () => (await changedPosts()).map(({ unseenChange }) => unseenChange.notifiedAt);

describe('at the end of a round of checks', () => {
  it('nothing is told where there is no news', async () => {
    const [id] = await add('https://blog.test/');
    await find(id, {});
    await notifyChanges();
    expect(toolbar).toMatchObject({ badge: '', title: 'Backlight', notified: 0 });
  });

  it('one post is told with what happened, and why', async () => {
    const [id] = await add('https://blog.test/post');
    await find(id, MARKED);
    await notifyChanges();
    expect(toolbar.badge).toBe('1');
    expect(toolbar.title).toBe('Backlight: 1 link changed');
    expect([...toolbar.shown]).toEqual([
      ['posts-news', 'blog.test/post\nchanged: The link is marked nofollow, which was not agreed.'],
    ]);
    expect(await notifiedAt()).toEqual([NOW]);
  });

  it('many are told in one, with the first few by name', async () => {
    const ids = await add(...Array.from({ length: 5 }, (_, i) => `https://blog.test/${i}`));
    for (const id of ids.slice(0, 4)) await find(id, MARKED);
    await find(ids[4], { link: LINK });
    for (const _ of [1, 2]) await find(ids[4], { verdict: 'seems-lost' });
    await notifyChanges();
    expect(toolbar.notified).toBe(1);
    expect(toolbar.shown.get('posts-news')).toBe(
      '1 link lost, 4 changed\nblog.test/0: changed\nblog.test/1: changed\nblog.test/2: changed\nand 2 more',
    );
    expect(toolbar.title).toBe('Backlight: 1 link lost, 4 changed');
  });

  it('nothing is told twice', async () => {
    const [id] = await add('https://blog.test/');
    await find(id, MARKED);
    await notifyChanges();
    await find(id, { verdict: 'unknown' });
    await find(id, MARKED);
    await notifyChanges();
    expect(toolbar.notified).toBe(1);
  });

  it('what an earlier background found and did not come to tell is told', async () => {
    const [id] = await add('https://blog.test/');
    await saveCheck(id ?? '', ({ post, state }) => ({
      ...takeFinding(post, state, aCheck(MARKED), NOW),
      due: null,
    }));
    await notifyChanges();
    expect(toolbar).toMatchObject({ badge: '1', notified: 1 });
  });

  it('a notification that takes the place of one that nobody has seen tells the same, and more', async () => {
    const [a, b, c] = await add('https://a.test/', 'https://b.test/', 'https://c.test/');
    await find(a, MARKED);
    await notifyChanges();
    vi.setSystemTime(NOW + 1000);
    await find(b, MARKED);
    await notifyChanges();
    expect(toolbar.shown.get('posts-news')).toMatch(/^2 links changed\n/);
    // The user has pushed it away.
    toolbar.shown.clear();
    await find(c, MARKED);
    await notifyChanges();
    expect(toolbar.shown.get('posts-news')).toMatch(/^c\.test\n/);
    expect(toolbar.badge).toBe('3');
  });
});

describe('what comes to a guest post of which the user was notified', () => {
  const REMINDER = { step: 'asked', at: NOW, note: '', remindAt: NOW + MINUTE_MS, by: 'user' } as const;
  const remind = (at: number) => {
    vi.setSystemTime(at);
    return giveNotices(at);
  };

  it('is told alone, and what was notified of before is not told again', async () => {
    const [id = ''] = await add('https://blog.test/post');
    await find(id, MARKED);
    await notifyChanges();
    toolbar.shown.clear();
    await addStep([id], REMINDER);
    await remind(NOW + MINUTE_MS);
    await notifyChanges();
    expect([...toolbar.shown.values()]).toEqual(['blog.test/post\nYou wanted to be reminded of it today.']);
    expect(await notifiedAt()).toEqual([NOW + MINUTE_MS]);
  });

  it('is told beside it where the notification that told of it is still there', async () => {
    const [id = ''] = await add('https://blog.test/post');
    await find(id, MARKED);
    await notifyChanges();
    await addStep([id], REMINDER);
    await remind(NOW + MINUTE_MS);
    await notifyChanges();
    expect(toolbar.shown.get('posts-news')?.split('\n')).toEqual([
      'blog.test/post',
      'You wanted to be reminded of it today.',
      'changed: The link is marked nofollow, which was not agreed.',
    ]);
  });
});

describe('a run that lasts', () => {
  it('tells every five minutes, and not with each post', async () => {
    const [a, b, c] = await add('https://a.test/', 'https://b.test/', 'https://c.test/');
    await find(a, MARKED);
    await find(b, MARKED);
    await soon(() => expect(toolbar.badge).toBe('2'));
    expect(toolbar.notified).toBe(0);
    vi.setSystemTime(NOW + 5 * MINUTE_MS);
    await find(c, {});
    await soon(() => expect(toolbar.notified).toBe(1));
    await notifyChanges();
    expect(toolbar.notified).toBe(1);
  });
});

describe('it is not told', () => {
  it('by notification where the badge is to tell, not even later', async () => {
    await saveNotifyMode('badge', NOW);
    const [id] = await add('https://blog.test/');
    await find(id, MARKED);
    await notifyChanges();
    expect(toolbar).toMatchObject({ badge: '1', notified: 0 });
    await saveNotifyMode('notify', NOW);
    await notifyChanges();
    expect(toolbar.notified).toBe(0);
  });

  it('at all where it is to be quiet, and the list knows it', async () => {
    await saveNotifyMode('quiet', NOW);
    const [id] = await add('https://blog.test/');
    await find(id, MARKED);
    await notifyChanges();
    expect(toolbar).toMatchObject({ badge: '', title: 'Backlight', notified: 0 });
    expect(await notifiedAt()).toEqual([NOW]);
  });

  it('by notification where leave for that was taken back, and the badge tells it', async () => {
    for (const name of ['create', 'getAll', 'clear'] as const)
      vi.spyOn(fakeBrowser.notifications, name).mockImplementation(() => {
        // As Chromium does.
        throw new Error(`'notifications.${name}' is not available in this context.`);
      });
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
    const bugs: Bug[] = [];
    onBug((bug) => bugs.push(bug));
    const [id] = await add('https://blog.test/');
    await find(id, MARKED);
    await notifyChanges();
    expect(toolbar.badge).toBe('1');
    expect(await notifiedAt()).toEqual([NOW]);
    await markSeen(null);
    await soon(() => expect(toolbar.badge).toBe(''));
    expect(bugs).toEqual([]);
  });

  it('of what the user sees at that moment; what was new before is not any more', async () => {
    const [id] = await add('https://blog.test/');
    await find(id, MARKED);
    await find(id, {}, true);
    await find(id, {});
    await notifyChanges();
    expect(toolbar).toMatchObject({ badge: '', notified: 0 });
  });
});

describe('what the user has seen', () => {
  it('is no news any more: the badge and the notification go', async () => {
    const ids = await add('https://a.test/', 'https://b.test/');
    for (const id of ids) await find(id, MARKED);
    await notifyChanges();
    await markSeen(ids.slice(0, 1));
    await soon(() => expect(toolbar.badge).toBe('1'));
    await markSeen(null);
    await soon(() => expect(toolbar).toMatchObject({ badge: '', title: 'Backlight' }));
    await soon(() => expect(toolbar.shown.size).toBe(0));
  });

  it('is news where it happens again', async () => {
    const [id] = await add('https://a.test/');
    await find(id, MARKED);
    await markSeen(null);
    await find(id, { verdict: 'kept' });
    expect((await changedPosts()).map(({ unseenChange }) => unseenChange.kind)).toEqual(['back']);
  });
});

it('a store or a browser that fails is no reason to fail', async () => {
  const [id] = await add('https://a.test/');
  await find(id, MARKED);
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No'));
  await notifyChanges();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'InvalidStateError');
  });
  await notifyChanges();
  expect(new Set(takeBugs().map(({ where }) => where))).toEqual(new Set(['badge', 'notify']));
});
