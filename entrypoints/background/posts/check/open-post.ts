import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { leadsInside } from '../../../../utils/net/private-network.ts';
import { paced } from '../../../../utils/pace.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { linkHosts } from '../../../../utils/posts/match.ts';
import type { ObservedPage } from '../../../../utils/posts/observation.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { examineTab } from '../../examine-tab.ts';
import { contextsInTab } from './contexts-in-tab.ts';
import { observeTab } from './observe-tab.ts';
import { inOwnTab } from './own-tab.ts';
import { signalsInTab } from './signals-in-tab.ts';

/** Scripts may bring links in late: the page is read again after these pauses. */
const PAUSES_MS = [0, 1000, 3000, 6000] as const;

/**
 * Opens a guest post in a tab of our own and reads it until its link is there, for some ten seconds
 * at most.
 *
 * @param domains the user's domains
 * @returns null where the page, or a part of it that may hold the link, could not be read
 */
export function openPost(
  post: GuestPost,
  domains: readonly OwnDomain[],
  as: JudgeAs,
): Promise<ObservedPage | null> {
  return inOwnTab(post.url, async (tabId) => {
    let observation: ObservedPage | null = null;
    for (const ms of PAUSES_MS) {
      await new Promise((resolve) => setTimeout(resolve, paced(ms)));
      observation = await readOwnTab(tabId, post, domains, as);
      if (observation && comparePost(post, observation).link) return observation;
    }
    return observation;
  });
}

async function readOwnTab(
  tabId: number,
  post: GuestPost,
  domains: readonly OwnDomain[],
  as: JudgeAs,
): Promise<ObservedPage | null> {
  const examined = await examineTab(tabId, { domains, as, askServer: false });
  if (!examined.ok || leadsInside(post.url, examined.tab.reading.documents[0].page.url)) return null;
  const signs = await signalsInTab(tabId);
  // Without its signals nobody can tell a page from a challenge.
  if (!signs) return null;
  const seen = observeTab(examined.tab, 'opened', signs);
  const hasLink = comparePost(post, seen).link !== null;
  const observation = hasLink
    ? { ...seen, contexts: await contextsInTab(tabId, linkHosts(post, domains)) }
    : seen;
  const isIncomplete = observation.page.loading || (post.baseline?.framed && observation.unreadFrames);
  return isIncomplete && !hasLink ? null : observation;
}
