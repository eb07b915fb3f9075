import { browser } from 'wxt/browser';
import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { readPageSignals } from '../../../../utils/message/signs-to-background.ts';
import { paced } from '../../../../utils/pace.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import type { ObservedPage } from '../../../../utils/posts/observation.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import type { PageSignals } from '../../../../utils/read/page-signals.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { completeReading } from '../../page/complete.ts';
import { findHiddenLinks } from '../../page/hidden-links.ts';
import { readTab } from '../../page/read-tab.ts';
import { observeTab } from './observe-tab.ts';
import { inOwnTab } from './own-tab.ts';

/** Scripts bring links in when they like: the page is read again after these pauses. */
const PAUSES_MS = [0, 1000, 3000, 6000] as const;

/**
 * Opens a guest post in a tab of our own and reads it until its link is there,
 * some ten seconds at most.
 *
 * @param domains the user's domains
 * @returns null where it could not be read, or not all that may hold the link
 */
export function openPost(
  post: GuestPost,
  domains: readonly OwnDomain[],
  as: JudgeAs,
): Promise<ObservedPage | null> {
  return inOwnTab(post.url, async (tabId) => {
    let seen: ObservedPage | null = null;
    for (const ms of PAUSES_MS) {
      await new Promise((resolve) => setTimeout(resolve, paced(ms)));
      seen = await seeTab(tabId, post, domains, as);
      if (seen && comparePost(post, seen).link) return seen;
    }
    return seen;
  });
}

async function seeTab(
  tabId: number,
  post: GuestPost,
  domains: readonly OwnDomain[],
  as: JudgeAs,
): Promise<ObservedPage | null> {
  const read = await readTab(tabId, () => undefined);
  if (!read.ok) return null;
  const known = {
    ...(await findHiddenLinks(tabId, read.reading, domains)),
    robotsTxt: null,
    gone: read.gone,
  };
  const found = await completeReading(tabId, known, false).catch(() => known);
  const signs = await signsIn(tabId);
  // A page that says nothing of itself may be a challenge.
  if (!signs) return null;
  const seen = observeTab(found, 'opened', signs, as, Date.now());
  const isHalfSeen =
    seen.page.loading || (post.baseline?.framed === true && found.reading.unreadFrames.length > 0);
  return isHalfSeen && !comparePost(post, seen).link ? null : seen;
}

async function signsIn(tabId: number): Promise<PageSignals | null> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/signs.js'] });
  return readPageSignals(injected?.result);
}
