import { beforeEach, describe, expect, it } from 'vitest';
import { postKey } from '../../../../../utils/posts/post.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { changedPosts, markChangesSeen } from '../../../../../utils/store/posts/changes.ts';
import { editPosts } from '../../../../../utils/store/posts/edit.ts';
import { editsOf, lastChecks } from '../../../../../utils/store/posts/history.ts';
import {
  addPosts,
  allPosts,
  checksOf,
  forgetRemoved,
  postOf,
  readPosts,
  readPostsAt,
  removePosts,
} from '../../../../../utils/store/posts/posts.ts';
import {
  nextDue,
  postpone,
  queuedPosts,
  saveCheck,
  takePost,
} from '../../../../../utils/store/posts/queue.ts';
import { rescheduleAll } from '../../../../../utils/store/posts/reschedule.ts';
import { runsLeft, startRun } from '../../../../../utils/store/posts/runs.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';
import '../fresh-store.ts';

const NOW = 100_000;
const BAD = aPostRecord(aCheck(), aPost({ url: 'https://bad.test/' }), {
  id: 'bad',
  key: postKey(aPost({ url: 'https://bad.test/' })),
  due: 500,
  wanted: 'run',
  unseenChange: { kind: 'lost', at: 1000, notifiedAt: null },
});
const GOOD = aPostRecord(aCheck(), aPost({ url: 'https://good.test/' }), {
  id: 'good',
  key: 'good',
  due: 1000,
  unseenChange: { kind: 'lost', at: 2000, notifiedAt: null },
});
const { post, state } = BAD;
const CHECK = aCheck();

/** The row without some of its fields. */
function without(row: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

const BAD_ROWS: readonly (readonly [string, object])[] = [
  ['nothing but its id', { id: 'bad' }],
  ['no post', without(BAD, 'post')],
  ['no state', without(BAD, 'state')],
  ['null for a state', { ...BAD, state: null }],
  ['no address', without(BAD, 'url')],
  ['an address that is none', { ...BAD, url: 'bad', post: { ...post, url: 'bad' } }],
  ['an address that runs a script', { ...BAD, post: { ...post, url: 'javascript:alert(1)' } }],
  ['no target', { ...BAD, post: { ...post, expect: {} } }],
  ['tags that are no list', { ...BAD, post: { ...post, tags: 'a' } }],
  ['notes that are no text', { ...BAD, post: { ...post, notes: null } }],
  ['no time at which it was added', { ...BAD, post: { ...post, added: Number.NaN } }],
  ['a time beyond all calendars', { ...BAD, state: { ...state, since: 1e20 } }],
  ['a due time that is a text', { ...BAD, due: 'soon' }],
  ['a verdict that there is none', { ...BAD, state: { ...state, verdict: 'fine' } }],
  ['half a check', { ...BAD, state: { ...state, last: { at: 1 } } }],
  ['reasons that are no list', { ...BAD, state: { ...state, last: { ...CHECK, reasons: null } } }],
  ['half a link', { ...BAD, state: { ...state, last: { ...CHECK, link: { href: 'x' } } } }],
  ['half a baseline', { ...BAD, post: { ...post, baseline: {} } }],
  ['half a change', { ...BAD, unseenChange: { at: 1000 } }],
  ['cyclic data', Object.assign({ ...BAD, state: null }, { self: BAD })],
];

/** Puts a row into the store as it is, whatever the contract says. */
async function putRaw(name: 'posts' | 'checks' | 'edits' | 'runs', row: object): Promise<void> {
  const tx = (await openStore()).transaction(name, 'readwrite');
  // What no code of ours would write.
  await Reflect.apply(tx.objectStore(name).put, tx.objectStore(name), [row]);
  await tx.done;
}

describe.each(BAD_ROWS)('a row of guest posts with %s', (_, bad) => {
  beforeEach(async () => {
    await putRaw('posts', GOOD);
    await putRaw('posts', bad);
  });
  const stored = async () => (await openStore()).get('posts', 'bad');

  it('is set aside and counted, and the others are listed', async () => {
    const { posts, unreadable } = await readPosts();
    expect(posts.map(({ id }) => id)).toEqual(['good']);
    expect(unreadable).toEqual([bad]);
    expect(await allPosts()).toHaveLength(1);
    expect(await postOf('bad')).toBeUndefined();
  });

  it('stops no check, no run and no badge, and stays as it is', async () => {
    expect((await queuedPosts(NOW, 'me')).map(({ id }) => id)).toEqual(['good']);
    expect(await nextDue(() => true)).toBe(1000);
    expect(await takePost('bad', NOW, 'me')).toBeNull();
    expect((await changedPosts()).map(({ id }) => id)).toEqual(['good']);
    expect((await startRun({ id: 'run', posts: ['good', 'bad'], secondLook: false }, NOW)).total).toBe(1);
    expect(await runsLeft()).toMatchObject([{ left: 1, total: 1 }]);
    await saveCheck('bad', () => {
      throw new Error('Nobody can judge it');
    });
    const check = aCheck();
    await saveCheck('good', (record) => ({ check, state: record.state, due: null }));
    // The row that cannot be read keeps no run from ending.
    expect(await runsLeft()).toEqual([]);
    await markChangesSeen(null);
    await rescheduleAll((_, timed) => ({ ...timed, due: 7 }));
    await Promise.all([postpone([{ id: 'bad', due: 1 }]), removePosts(['bad'], 1)]);
    await editPosts([{ id: 'bad', post: aPost() }], NOW);
    await forgetRemoved(NOW);
    expect(await stored()).toEqual(bad);
  });

  it('can be added again', async () => {
    const { ids, known } = await addPosts([aPost({ url: 'https://bad.test/' })]);
    expect(known).toBe(0);
    expect(ids).not.toContain('bad');
    expect((await allPosts()).map(({ url }) => url).sort()).toEqual([
      'https://bad.test/',
      'https://good.test/',
    ]);
    // Only its key has changed, so that the other can have it.
    expect({ ...(await stored()), key: '' }).toEqual({ ...bad, key: '' });
  });
});

it('fields that this version does not know are no fault, and are kept', async () => {
  const newer = {
    ...GOOD,
    fingerprint: 'x',
    post: { ...GOOD.post, more: 1 },
    state: { ...GOOD.state, more: 2 },
  };
  await putRaw('posts', newer);
  expect(await allPosts()).toEqual([newer]);
  await postpone([{ id: 'good', due: 1 }]);
  expect(await allPosts()).toEqual([{ ...newer, due: 1 }]);
});

it('one that was removed and cannot be read makes way when another is put at its address', async () => {
  await putRaw('posts', { ...BAD, state: null, removedAt: 1 });
  await addPosts([aPost({ url: 'https://other.test/' })]);
  const [other] = await allPosts();
  await editPosts([{ id: other?.id ?? '', post: aPost({ url: 'https://bad.test/' }) }], NOW);
  expect((await allPosts()).map(({ url }) => url)).toEqual(['https://bad.test/']);
});

it('of a page, what cannot be read is told too', async () => {
  await putRaw('posts', { ...BAD, state: null });
  expect(await readPostsAt('https://bad.test/')).toEqual({
    posts: [],
    unreadable: [{ ...BAD, state: null }],
  });
});

it('a history leaves out what cannot be read', async () => {
  await putRaw('checks', { ...aCheck(), postId: 'good' });
  await putRaw('checks', { postId: 'good' });
  await putRaw('checks', { ...aCheck({ at: 1e20 }), postId: 'good' });
  await putRaw('edits', { postId: 'good', at: 1, before: aPost() });
  await putRaw('edits', { postId: 'good', at: 1, before: null });
  expect(await checksOf('good')).toHaveLength(1);
  expect((await lastChecks(['good'], 20)).get('good')).toHaveLength(1);
  expect(await editsOf('good')).toHaveLength(1);
});

it.each([
  ['no total', { id: 'run', startedAt: 1, stopped: false }],
  ['a total that is no number', { id: 'run', total: Number.NaN, startedAt: 1, stopped: false }],
])('a run with %s is none', async (_, run) => {
  await putRaw('posts', { ...GOOD, wanted: 'run', due: NOW + 1 });
  await putRaw('runs', run);
  expect(await runsLeft()).toEqual([]);
  expect(await queuedPosts(NOW, 'me')).toEqual([]);
});
