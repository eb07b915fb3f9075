import type { PageSignals } from '../../read/page-signals.ts';
import { isSamePage } from '../../verdict/canonical.ts';
import type { Check, PostReason } from '../check.ts';
import { targetDomain } from '../match.ts';
import { metaRefresh } from '../meta-refresh.ts';
import type { Observation, ObservedPage } from '../observation.ts';
import type { GuestPost } from '../post.ts';
import { obstacleOf } from './obstacle.ts';

type Answered = Exclude<Observation, { kind: 'failed' }>;

/** In UTF-16 units of text: a page with less is a shell that scripts fill. */
const SHELL = 300;

/** Signals for a page of which only title and address were read. */
const NO_SIGNS: PageSignals = {
  text: '',
  length: 0,
  heading: '',
  scripts: [],
  code: '',
  scriptHosts: [],
  names: [],
  asksPassword: false,
  refresh: null,
};

/**
 * Finds why an answer without the link proves nothing.
 *
 * @returns null where the link, had it been there, would have been seen
 */
export function whyInconclusive(post: GuestPost, seen: Answered): PostReason | null {
  const { status } = seen.head;
  const isGone = status === 404 || status === 410;
  const obstacle = seen.kind === 'page' ? obstacleIn(post, seen) : null;
  // Guards answer with any status; for other obstacles, a 404 or 410 of the server is the truth.
  if (obstacle && (!isGone || obstacle.code === 'challenge')) return obstacle;
  if (isGone) return null;
  // Bot walls often answer 202, and a 206 is only a part of the page.
  if (status !== 200) return { code: 'status', evidence: `HTTP ${status}` };
  return seen.kind === 'page' ? (whyNotInHtml(post, seen) ?? emptyPage(seen)) : null;
}

/** Where redirects or a meta refresh led; null where the page is at its own address. */
export function movedTo({ url }: Pick<GuestPost, 'url'>, seen: Answered): string | null {
  const refresh = seen.kind === 'page' ? metaRefresh(seen) : null;
  const final = refresh?.to ?? seen.head.finalUrl;
  return isSamePage(final, url) ? null : final;
}

function obstacleIn({ url }: GuestPost, { signs, head, page }: ObservedPage): PostReason | null {
  const obstacle = obstacleOf({ title: page.title, signs: signs ?? NO_SIGNS, head, url });
  return obstacle && { code: obstacle.kind, evidence: obstacle.evidence };
}

/**
 * A missing link is no proof while scripts or frames may still bring it in: they did so before,
 * the page is a shell that scripts fill, or one of its scripts names the site that the link should
 * lead to. In a tab scripts have run; there an empty shell, or a name without a link, is still no proof.
 */
function whyNotInHtml({ baseline, expect }: GuestPost, seen: ObservedPage): PostReason | null {
  if (seen.way === 'visited' || !seen.signs) return null;
  const { scriptHosts, length } = seen.signs;
  if (metaRefresh(seen)) return { code: 'needs-javascript', evidence: 'meta refresh' };
  const own = targetDomain(expect.target)?.host;
  const named = scriptHosts.find((host) => host === own || host.endsWith(`.${own}`));
  const isFetched = seen.way === 'fetched';
  // A link that only a tab has shown may come by scripts.
  const mayBeBrought = isFetched && baseline !== null && baseline.jsOnly !== false;
  if (named !== undefined || (hasScripts(seen.signs) && (mayBeBrought || length < SHELL)))
    return { code: isFetched ? 'needs-javascript' : 'not-rendered', evidence: named ?? '' };
  if (isFetched && seen.page.frames.length > 0 && baseline?.framed)
    return { code: 'needs-frames', evidence: '' };
  return null;
}

function hasScripts({ code, scripts }: PageSignals): boolean {
  return code !== '' || scripts.length > 0;
}

/** Whether only a tab can tell: scripts or frames may bring in what a page's HTML does not have. */
export function needsTab(
  { baseline }: GuestPost,
  seen: Observation,
  { reasons }: Pick<Check, 'reasons'>,
): boolean {
  if (reasons.some(({ code }) => code.startsWith('needs-'))) return true;
  // The link was never seen, so nobody knows whether scripts bring it in.
  const isNew = baseline === null && seen.kind === 'page' && seen.signs !== null && hasScripts(seen.signs);
  return isNew && reasons.some(({ code }) => code === 'link-removed' || code === 'mention-only');
}

/** Some servers fail without an error and send an empty page. */
function emptyPage({ signs }: ObservedPage): PostReason | null {
  return signs?.length === 0 ? { code: 'outage', evidence: '' } : null;
}
