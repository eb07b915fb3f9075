import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  ANY_POSTS_CHANGED,
  mayConcern,
  onPostsChanged,
  POSTS_CHANNEL,
  type PostsChanged,
} from '../../../../utils/message/posts-channel.ts';

let sender: BroadcastChannel;
beforeEach(() => {
  sender = new BroadcastChannel(POSTS_CHANNEL);
});
afterEach(() => sender.close());

/** What a listener receives when this is sent. */
async function received(message: unknown): Promise<PostsChanged> {
  const { promise, resolve } = Promise.withResolvers<PostsChanged>();
  const unsubscribe = onPostsChanged(resolve);
  sender.postMessage(message);
  const changed = await promise;
  unsubscribe();
  return changed;
}

it.each<PostsChanged>([
  { posts: ['a', 'b'], runs: false },
  { posts: [], runs: true },
  { posts: 'all', runs: false },
])('tells which posts and runs have changed: %j', async (changed) => {
  expect(await received(changed)).toEqual(changed);
});

it.each([
  [null],
  ['all'],
  [{ posts: ['a'] }],
  [{ posts: 'some', runs: true }],
  [{ posts: [1], runs: false }],
])('takes what it does not understand, %j, for a change of anything', async (message) => {
  expect(await received(message)).toEqual(ANY_POSTS_CHANGED);
});

it('is silent for whoever has unsubscribed', async () => {
  const heard: PostsChanged[] = [];
  onPostsChanged((changed) => heard.push(changed))();
  // The channel keeps the order: when this one has come, the other would have.
  await received({ posts: ['a'], runs: false });
  expect(heard).toEqual([]);
});

it('tells whether a change may be one of some guest posts', () => {
  const own = new Set(['a', 'b']);
  expect(mayConcern({ posts: ['c', 'b'], runs: false }, own)).toBe(true);
  expect(mayConcern({ posts: ['c'], runs: true }, own)).toBe(false);
  expect(mayConcern(ANY_POSTS_CHANGED, new Set())).toBe(true);
});
