import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { linkFacts } from '../../utils/link/columns.ts';
import { judgeOf } from '../../utils/link/judge.ts';
import type { FetchedPage } from '../../utils/message/fetched-page.ts';
import { comparePost } from '../../utils/posts/judge.ts';
import type { Observation } from '../../utils/posts/observation.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import { stateAfter, stateInShort } from '../reader/after-checks.ts';
import { byClick } from '../reader/lane.ts';
import { OBSTACLES } from '../reader/obstacle-pages.ts';
import { answerObstacles, findingInShort, postSeenAt, SIGNS_FOUND } from '../reader/obstacle-site.ts';
import { inEachBrowser } from './each-browser.ts';
import { fetchPageIn } from './fetch-page-in.ts';

/** What a look says to those who judge posts. */
function seenOf(look: FetchedPage): Observation {
  if (look.kind !== 'page') return look;
  const { page, columns, signs, head } = look;
  const judge = judgeOf(page, []);
  const links = Array.from(linkFacts(columns, page.base), (fact) => ({ ...judge.link(fact), frame: null }));
  const verdict = judgePage({ page, robotsTxt: null, as: AS_GOOGLE, now: 0 });
  return { kind: 'page', way: 'fetched', page, links, verdict, signs, head };
}

/** Some of the table, fetched by the background with its access to all sites; all of it runs in the reader lane. */
inEachBrowser('what stands where a post should be', (browser) => {
  let site: Site;
  let own: View;
  beforeAll(async () => {
    site = await serve((request, response) => answerObstacles(request.url ?? '/', response, request));
    await browser().grant(['*://localhost/*', '*://127.0.0.1/*']);
    own = await browser().openOwnPage('dashboard.html');
  });
  afterAll(() => site.close());

  const observed = async (path: string) => seenOf(await fetchPageIn(own, site.origin + path));
  const judged = async (path: string) =>
    findingInShort(comparePost(postSeenAt(site.origin + path), await observed(path)));

  const rows = OBSTACLES.map((page, i) => ({ ...page, i }));
  it.each(byClick(rows))('$name: $code', async ({ i, code }) => {
    expect(await judged(`/obstacle/${i}/a-post`)).toBe(`unknown: ${code}`);
  });

  it('real-short, a post of 300 characters: has kept its link where it has it, and seems to have lost it else', async () => {
    expect(await judged('/with-link/real-short')).toBe('kept: ');
    const post = postSeenAt(`${site.origin}/post/real-short`);
    const checks = [await observed('/with-link/real-short'), await observed('/post/real-short')];
    expect(stateInShort(stateAfter(post, checks))).toBe('seems-lost: link-removed');
  });

  it('is told by signs, of which data and what is not shown are none', async () => {
    const look = await fetchPageIn(own, `${site.origin}/signs`);
    expect(look.kind === 'page' && look.signs).toEqual(SIGNS_FOUND);
  });
});
