import { vi } from 'vitest';
import { observePost } from '../../../../../entrypoints/background/posts/check/observe-post.ts';
import type { FetchedPost } from '../../../../../utils/posts/fetched-post.ts';
import type { Observation } from '../../../../../utils/posts/observation.ts';
import type { GuestPost } from '../../../../../utils/posts/post.ts';
import { AS_GOOGLE } from '../../../../../utils/verdict/engine.ts';
import { judgePage } from '../../../../../utils/verdict/page.ts';
import { aJudged, aPage } from '../../../build.ts';

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

/** The post's page with the link that should be there, or with these. */
export function thePage(
  { url, expect: { target } }: GuestPost,
  hrefs?: readonly string[],
): Observation & { kind: 'page' } {
  const page = aPage({ url });
  const wanted = hrefs ?? [target.kind === 'page' ? target.url : `https://${target.name}/`];
  return {
    kind: 'page',
    way: 'fetched',
    page,
    links: wanted.map((rawHref, index) => ({ ...aJudged({ rawHref, index }), frame: null })),
    verdict: judgePage({ page, robotsTxt: null, as: AS_GOOGLE, now: 0 }),
    signs: {
      text: 'An article',
      length: 5000,
      prose: 5000,
      main: 5000,
      sketch: [],
      scripts: [],
      names: [],
      asksPassword: false,
      isPaid: false,
      isCutOff: false,
      refresh: null,
      heading: '',
      code: '',
      scriptHosts: [],
    },
    head: { status: 200, finalUrl: url, contentType: 'text/html', retryAfter: null, guards: '' },
  };
}
