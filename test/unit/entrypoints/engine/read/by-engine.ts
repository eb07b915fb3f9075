import { fetchPost } from '../../../../../entrypoints/engine/read/fetch-post.ts';
import type { EngineIdentity } from '../../../../../entrypoints/engine/read/identity.ts';
import { readOwnName } from '../../../../../utils/domains/own-domain.ts';
import type { FetchedPost } from '../../../../../utils/posts/fetched-post.ts';
import { judgeFetched } from '../../../../../utils/posts/judge-fetched.ts';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { newState, type PostState } from '../../../../../utils/posts/state.ts';
import { DAY } from '../../../../../utils/time.ts';
import { AS_GOOGLE } from '../../../../../utils/verdict/engine.ts';

/** As whom tests ask: servers of tests are on this machine, where guest posts may be. */
export const TESTER: EngineIdentity = {
  userAgent: 'Backlight/0 (+mailto:owner@example.com)',
  allowPrivate: true,
};

/** Fetches a guest post as the engine does; example.com is the user's domain. */
export function look(
  post: GuestPost,
  identity: EngineIdentity = TESTER,
  domains: readonly string[] = ['example.com'],
): Promise<FetchedPost> {
  const own = domains.flatMap((name) => readOwnName(name) ?? []);
  return fetchPost({ post, state: newState(post) }, own, AS_GOOGLE, Date.now(), identity);
}

/**
 * How a guest post stands after so many looks that came to the same.
 *
 * @param apart the time between them; those that are less than a day apart are second looks, which the first asked for
 */
export function stateAfterSame(
  first: GuestPost,
  fetched: FetchedPost,
  looks: number,
  apart: number,
): PostState {
  let [post, state] = [first, newState(first)];
  for (let i = 1; i <= looks; i++) {
    const isSecond = i > 1 && apart < DAY;
    ({ post, state } = judgeFetched(post, state, fetched, first.added + i * apart, isSecond));
  }
  return state;
}

/** Does the same with all of them, some at a time. */
export async function inBatches<T, R>(
  all: readonly T[],
  work: (one: T, i: number) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    done.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map((one, place) => work(one, i + place)))));
  }
  return done;
}

const AT_ONCE = 10;
