import type { PageSignals } from '../../read/page-signals.ts';
import { isSamePage } from '../../verdict/canonical.ts';
import type { Check, PostReason } from '../check.ts';
import { targetDomain } from '../match.ts';
import { metaRefresh } from '../meta-refresh.ts';
import type { Observation, ObservedPage } from '../observation.ts';
import type { GuestPost } from '../post.ts';
import { obstacleOf } from './obstacle.ts';

type Answered = Exclude<Observation, { kind: 'failed' }>;

/** A page with less text, in UTF-16 units, is a shell that scripts fill. */
const SHELL = 300;

/** Stands for signals that could not be read: the title and the address alone can show an obstacle. */
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
 * Finds why a missing link in an answer proves nothing.
 *
 * @returns null where the link, had it been there, would have been found
 */
export function whyInconclusive(post: GuestPost, observation: Answered): PostReason | null {
  const { status } = observation.head;
  const isGone = status === 404 || status === 410;
  const obstacle = observation.kind === 'page' ? obstacleIn(post, observation) : null;
  // Guards answer with any status. Any other obstacle on a page that the server calls gone is only how that says so.
  if (obstacle && (!isGone || obstacle.code === 'challenge')) return obstacle;
  if (isGone) return null;
  // Bot walls like to answer 202; and 206 is only a part of a page.
  if (status !== 200) return { code: 'status', evidence: `HTTP ${status}` };
  return observation.kind === 'page' ? (whyNotInHtml(post, observation) ?? emptyPage(observation)) : null;
}

/** Finds where a page has moved, by redirects or a meta refresh; null where it has not. */
export function movedTo({ url }: Pick<GuestPost, 'url'>, observation: Answered): string | null {
  const refresh = observation.kind === 'page' ? metaRefresh(observation) : null;
  const final = refresh?.to ?? observation.head.finalUrl;
  return isSamePage(final, url) ? null : final;
}

function obstacleIn({ url }: GuestPost, { signs, head, page }: ObservedPage): PostReason | null {
  const obstacle = obstacleOf({ title: page.title, signs: signs ?? NO_SIGNS, head, url });
  return obstacle && { code: obstacle.kind, evidence: obstacle.evidence };
}

/**
 * Finds why a link that is not in the HTML may be there all the same: scripts or frames may bring it
 * in. They did before, the page is a shell that scripts fill, or one of its scripts names the site to
 * which the link should lead. In a tab scripts have run: an empty shell, or a name without a link, is
 * no proof there either.
 */
function whyNotInHtml({ baseline, expect }: GuestPost, observation: ObservedPage): PostReason | null {
  // Without its signals nobody can tell a page from a challenge.
  if (!observation.signs) return { code: 'not-rendered', evidence: '' };
  const { scriptHosts, length } = observation.signs;
  if (metaRefresh(observation)) return { code: 'needs-javascript', evidence: 'meta refresh' };
  const own = targetDomain(expect.target)?.host;
  const named = scriptHosts.find((host) => host === own || host.endsWith(`.${own}`));
  const isFetched = observation.way === 'fetched';
  // Where the link was only found in a tab, scripts may have brought it in.
  const mayBeBrought = isFetched && baseline !== null && baseline.jsOnly !== false;
  if (named !== undefined || (hasScripts(observation.signs) && (mayBeBrought || length < SHELL)))
    return { code: isFetched ? 'needs-javascript' : 'not-rendered', evidence: named ?? '' };
  if (baseline?.framed && (isFetched ? observation.page.frames.length > 0 : observation.hasUnreadFrames))
    return { code: 'needs-frames', evidence: '' };
  return null;
}

function hasScripts({ code, scripts }: PageSignals): boolean {
  return code !== '' || scripts.length > 0;
}

/** Whether the page must be opened in a tab to find the link: scripts or frames may bring in what its HTML does not have. */
export function needsTab(
  { baseline }: GuestPost,
  observation: Observation,
  { reasons }: Pick<Check, 'reasons'>,
): boolean {
  if (reasons.some(({ code }) => code.startsWith('needs-'))) return true;
  // No check has found the link yet: scripts may bring it in.
  const isNew =
    baseline === null &&
    observation.kind === 'page' &&
    observation.signs !== null &&
    hasScripts(observation.signs);
  return isNew && reasons.some(({ code }) => code === 'link-removed' || code === 'mention-only');
}

/** A server that fails without an error sends an empty page. */
function emptyPage({ signs }: ObservedPage): PostReason | null {
  return signs?.length === 0 ? { code: 'outage', evidence: '' } : null;
}
