import { describe, expect, it } from 'vitest';
import { addPosts, checksOf, postOf, removePosts } from '../../../../../utils/store/posts/posts.ts';
import {
  nextDue,
  postpone,
  queuedPosts,
  saveCheck,
  takePost,
} from '../../../../../utils/store/posts/queue.ts';
import { runsLeft, setRunStopped, startRun } from '../../../../../utils/store/posts/runs.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import '../fresh-store.ts';

const NOW = 10_000;
const ME = 'this life';

/** Adds posts that are due at these times. */
async function add(...times: readonly number[]): Promise<string[]> {
  const posts = times.map((added, i) => aPost({ url: `https://${i}.test/`, added }));
  return [...(await addPosts(posts)).ids];
}

async function hosts(me = ME, now = NOW): Promise<string[]> {
  return (await queuedPosts(now, me)).map(({ url }) => new URL(url).hostname);
}

const keep = (id: string, due: number | null = NOW + 5000) =>
  saveCheck(id, ({ state }) => ({ check: aCheck(), state: { ...state, verdict: 'kept' }, due }));

describe('the work list', () => {
  it('has what is due, the longest first, and not what is due later', async () => {
    await add(3000, 1000, NOW + 1, NOW);
    expect(await hosts()).toEqual(['1.test', '0.test', '3.test']);
  });

  it('has the posts of runs first, the older run before, each post once', async () => {
    const [, second = '', third = '', fourth = ''] = await add(1000, NOW + 1, NOW + 1, 2000);
    await startRun({ id: 'a later run', posts: [fourth], secondLook: false }, 6000);
    await startRun({ id: 'the run before', posts: [third, second], secondLook: false }, 5000);
    const list = await hosts();
    expect(list.slice(0, 2).sort()).toEqual(['1.test', '2.test']);
    expect(list.slice(2)).toEqual(['3.test', '0.test']);
  });

  it('has second looks before other runs, and the posts of a run as they were added', async () => {
    const ids = await add(...Array.from({ length: 6 }, (_, i) => NOW + 10 - i));
    await startRun({ id: 'a', posts: ids.slice(0, 4), secondLook: false }, 5000);
    await startRun({ id: 'b', posts: ids.slice(4), secondLook: true }, 6000);
    expect(await hosts()).toEqual(['5.test', '4.test', '3.test', '2.test', '1.test', '0.test']);
  });

  it('lacks what this life has taken, and has what an earlier one took and did not finish, last', async () => {
    const [id = ''] = await add(1000, 2000);
    await takePost(id, NOW, ME);
    expect(await hosts()).toEqual(['1.test']);
    expect(await hosts('the next life')).toEqual(['1.test', '0.test']);
  });

  it('lacks the posts of a run that is paused, until it goes on', async () => {
    const ids = await add(NOW + 1, NOW + 1);
    await startRun({ id: 'run', posts: ids, secondLook: false }, NOW);
    await setRunStopped('run', true, NOW);
    expect(await hosts()).toEqual([]);
    expect(await takePost(ids[0] ?? '', NOW, ME)).toBeNull();
    expect(await runsLeft()).toMatchObject([{ stopped: true, total: 2, left: 2 }]);
    await setRunStopped('run', false, NOW);
    expect(await hosts()).toHaveLength(2);
  });

  it('gives the time of the next that can be checked', async () => {
    await add(3000, 1000);
    expect(await nextDue(() => true)).toBe(1000);
    expect(await nextDue((url) => url.includes('0.test'))).toBe(3000);
    expect(await nextDue(() => false)).toBeNull();
  });

  it('of 10,000 posts is read whole', async () => {
    await addPosts(Array.from({ length: 10_000 }, (_, i) => aPost({ url: `https://one.test/${i}` })));
    expect(await queuedPosts(NOW, ME)).toHaveLength(10_000);
  });
});

describe('a post that is taken', () => {
  it('is taken once a life', async () => {
    const [id = ''] = await add(1000);
    expect(await takePost(id, NOW, ME)).toMatchObject({ record: { id, takenBy: ME }, secondLook: false });
    expect(await takePost(id, NOW, ME)).toBeNull();
    expect(await takePost(id, NOW, 'the next life')).toMatchObject({ record: { takenBy: 'the next life' } });
  });

  it('must be wanted or due, and there', async () => {
    const [later = '', removed = ''] = await add(NOW + 1, 1000);
    await removePosts([removed], NOW);
    expect(await takePost(later, NOW, ME)).toBeNull();
    expect(await takePost(removed, NOW, ME)).toBeNull();
    expect(await takePost('no-such-post', NOW, ME)).toBeNull();
    await startRun({ id: 'run', posts: [later, removed], secondLook: true }, NOW);
    expect(await takePost(later, NOW, ME)).toMatchObject({ secondLook: true });
    expect(await takePost(removed, NOW, ME)).toBeNull();
  });
});

describe('a post that expired since it was planned', () => {
  const expired = async () => {
    const [id = ''] = (await addPosts([aPost({ added: 1000, expires: NOW })])).ids;
    return id;
  };

  it('is not checked any more', async () => {
    const id = await expired();
    expect(await takePost(id, NOW, ME)).toBeNull();
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'expired' } });
    expect([await hosts(), await nextDue(() => true)]).toEqual([[], null]);
  });

  it('is, where the user asks', async () => {
    const id = await expired();
    await startRun({ id: 'run', posts: [id], secondLook: false }, NOW);
    expect(await takePost(id, NOW, ME)).toMatchObject({ record: { id } });
  });
});

describe('a check that is kept', () => {
  it('writes the check and the time of the next, and frees the post', async () => {
    const [id = ''] = await add(1000);
    await takePost(id, NOW, ME);
    expect(await keep(id)).toMatchObject({ before: { takenBy: ME }, after: { takenBy: '' } });
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'kept' }, due: NOW + 5000 });
    expect(await checksOf(id)).toEqual([{ ...aCheck(), postId: id }]);
  });

  it('leaves no time where there is nothing to check for any more', async () => {
    const [id = ''] = await add(1000);
    await keep(id, null);
    expect(await postOf(id)).not.toHaveProperty('due');
  });

  it('ends the run when it was its last', async () => {
    const ids = await add(NOW + 1, NOW + 1);
    await startRun({ id: 'run', posts: ids, secondLook: false }, NOW);
    await keep(ids[0] ?? '');
    expect(await runsLeft()).toMatchObject([{ id: 'run', left: 1 }]);
    await keep(ids[1] ?? '');
    expect(await runsLeft()).toEqual([]);
  });

  it('is judged by what is agreed by then', async () => {
    const [id = ''] = await add(1000);
    const seen: string[] = [];
    await saveCheck(id, ({ url }) => {
      seen.push(url);
      return null;
    });
    expect(seen).toEqual(['https://0.test/']);
    expect(await checksOf(id)).toEqual([]);
    expect(await postOf(id)).toMatchObject({ due: 1000, takenBy: '' });
  });

  it('of a post that was removed meanwhile is not written, and does not bring it back', async () => {
    const [id = ''] = await add(1000);
    await takePost(id, NOW, ME);
    await removePosts([id], NOW);
    expect(await keep(id)).toBeUndefined();
    await postpone([{ id, due: NOW }]);
    expect(await hosts()).toEqual([]);
    expect(await checksOf(id)).toEqual([]);
  });
});

describe('a post that is put off', () => {
  it('is due then, and no run waits for it', async () => {
    const [id = ''] = await add(1000);
    await startRun({ id: 'run', posts: [id], secondLook: false }, NOW);
    await takePost(id, NOW, ME);
    await postpone([{ id, due: NOW + 100 }]);
    expect([await hosts(), await hosts(ME, NOW + 100)]).toEqual([[], ['0.test']]);
    expect(await runsLeft()).toEqual([]);
  });

  it('leaves its run to the others, which have one less to do', async () => {
    const [id = '', ...others] = await add(1000, 1000, 1000);
    await startRun({ id: 'run', posts: [id, ...others], secondLook: false }, NOW);
    await keep(others[0] ?? '');
    await postpone([{ id, due: NOW }]);
    expect(await runsLeft()).toMatchObject([{ id: 'run', total: 2, left: 1 }]);
  });
});

describe('a run', () => {
  it('of no posts is none', async () => {
    expect(await startRun({ id: 'run', posts: ['no-such-post'], secondLook: false }, NOW)).toMatchObject({
      total: 0,
    });
    expect(await runsLeft()).toEqual([]);
  });

  it('ends where another wants all its posts', async () => {
    const ids = await add(1000, 1000);
    await startRun({ id: 'one', posts: ids, secondLook: false }, NOW);
    await startRun({ id: 'two', posts: [...ids, ...ids], secondLook: false }, NOW);
    expect(await runsLeft()).toMatchObject([{ id: 'two', total: 2, left: 2 }]);
  });

  it('tells how many are left on its busiest host', async () => {
    const urls = ['https://a.test/', 'https://busy.test/1', 'https://busy.test/2'];
    const { ids } = await addPosts(urls.map((url) => aPost({ url })));
    await startRun({ id: 'run', posts: ids, secondLook: false }, NOW);
    expect(await runsLeft()).toMatchObject([{ busiest: 2, busiestHost: 'busy.test' }]);
  });

  it('counts its time anew when it goes on after a pause', async () => {
    const ids = await add(1000, 1000, 1000);
    await startRun({ id: 'run', posts: ids, secondLook: false }, NOW);
    expect(await runsLeft()).toMatchObject([{ stretch: { at: NOW, left: 3 } }]);
    await keep(ids[0] ?? '');
    await setRunStopped('run', true, NOW + 100);
    await setRunStopped('run', false, NOW + 9000);
    expect(await runsLeft()).toMatchObject([{ startedAt: NOW, stretch: { at: NOW + 9000, left: 2 } }]);
    await postpone([{ id: ids[1] ?? '', due: NOW }]);
    expect(await runsLeft()).toMatchObject([{ total: 2, left: 1, stretch: { left: 1 } }]);
  });

  it('has less to do where another wants some of its posts', async () => {
    const ids = await add(1000, 1000, 1000);
    await startRun({ id: 'one', posts: ids, secondLook: false }, NOW);
    await startRun({ id: 'two', posts: ids.slice(1, 2), secondLook: false }, NOW);
    expect(await runsLeft()).toMatchObject([
      { id: 'one', total: 2, left: 2 },
      { id: 'two', total: 1, left: 1 },
    ]);
  });
});
