import { vi } from 'vitest';
import { observePost } from '../../../../../entrypoints/background/posts/check/observe-post.ts';
import type { FetchedPost } from '../../../../../utils/posts/fetched-post.ts';
import type { Observation } from '../../../../../utils/posts/observation.ts';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { thePage } from '../../../the-page.ts';

export { thePage };

/** A check that is under way, which a test ends. */
export interface FakeCheck {
  readonly post: GuestPost;
  readonly url: string;
  end(observation?: Observation, retryAfter?: string): void;
  fail(): void;
}

/** Checks that end when the test says so. `observePost` must be mocked. */
export function heldChecks(): readonly FakeCheck[] {
  const checks: FakeCheck[] = [];
  vi.mocked(observePost).mockImplementation(({ post }) => {
    const { promise, resolve, reject } = Promise.withResolvers<FetchedPost>();
    checks.push({
      post,
      url: post.url,
      end: (observation = thePage(post), retryAfter) =>
        resolve({ observation, retryAfter: retryAfter ?? null, hops: [post.url] }),
      fail: () => reject(new Error('The reader broke')),
    });
    return promise;
  });
  return checks;
}

/** Checks that end at once, and find the page. */
export function quickChecks(): void {
  vi.mocked(observePost).mockImplementation(async ({ post }) => ({
    observation: thePage(post),
    retryAfter: null,
    hops: [post.url],
  }));
}
