import type { PageSignals } from '../../read/page-signals.ts';
import type { PostReason } from '../check.ts';
import { isKnownPage, type KnownPage } from '../known-page.ts';
import { targetDomain } from '../match.ts';
import { metaRefresh } from '../meta-refresh.ts';
import { movedTo } from '../moved.ts';
import type { Observation, ObservedPage } from '../observation.ts';
import type { GuestPost } from '../post.ts';
import { obstacleOf } from './obstacle.ts';

type Answered = Exclude<Observation, { kind: 'failed' }>;

/** Stands for the signals of a page that the user visited: its title and its address alone can show an obstacle. */
const NO_SIGNS: PageSignals = {
  text: '',
  length: 0,
  prose: 0,
  sketch: [],
  heading: '',
  scripts: [],
  code: '',
  scriptHosts: [],
  names: [],
  asksPassword: false,
  isPaid: false,
  refresh: null,
};

/**
 * Finds why a missing link in an answer proves nothing.
 *
 * @param known the page as it was when a check last found the link in it; null where none did
 * @param hasOther its content has another link to the user's domain: it is no notice
 * @returns null where the link, had it been there, would have been found
 */
export function whyInconclusive(
  post: GuestPost,
  observation: Answered,
  known: KnownPage | null,
  hasOther: boolean,
): PostReason | null {
  const { status } = observation.head;
  const isGone = status === 404 || status === 410;
  const page = observation.kind === 'page' ? observation : null;
  const isKnown = page && known && isKnownPage(known, page);
  // The page that is known is the page, whatever words are in it.
  const obstacle = page && isKnown !== true ? obstacleIn(post, page) : null;
  // Guards answer with any status. Any other obstacle on a page that the server calls gone is only how that says so.
  if (obstacle && (!isGone || obstacle.code === 'challenge')) return obstacle;
  if (isGone) return null;
  // Bot walls like to answer 202; and 206 is only a part of a page.
  if (status !== 200) return { code: 'status', evidence: `HTTP ${status}` };
  return page && (whyNotInHtml(post, page) ?? (isKnown || hasOther ? null : whyNoPage(page, isKnown)));
}

function obstacleIn(post: GuestPost, observed: ObservedPage): PostReason | null {
  const { signs, head, page } = observed;
  // Where it has not moved, its address says nothing, whatever form it has.
  const asked = movedTo(post, observed) === null ? head.finalUrl : post.url;
  const obstacle = obstacleOf({ title: page.title, signs: signs ?? NO_SIGNS, head, url: asked });
  return obstacle && { code: obstacle.kind, evidence: obstacle.evidence };
}

/**
 * Finds why a link that is not in the HTML may be there all the same: scripts or frames may bring it
 * in. They did before, or one of its scripts names the site to which the link should lead. In a tab
 * scripts have run: a name without a link is no proof there either.
 */
function whyNotInHtml({ baseline, expect }: GuestPost, observation: ObservedPage): PostReason | null {
  if (observation.way === 'visited' || !observation.signs) return null;
  if (metaRefresh(observation)) return { code: 'needs-javascript', evidence: 'meta refresh' };
  const own = targetDomain(expect.target)?.host;
  const named = observation.signs.scriptHosts.find((host) => host === own || host.endsWith(`.${own}`));
  const isFetched = observation.way === 'fetched';
  // Where the link was only found in a tab, scripts may have brought it in.
  const mayBeBrought = isFetched && baseline !== null && baseline.jsOnly !== false;
  if (named !== undefined || (mayBeBrought && hasScripts(observation.signs)))
    return { code: isFetched ? 'needs-javascript' : 'not-rendered', evidence: named ?? '' };
  if (isFetched && baseline?.framed && hasFrames(observation)) return { code: 'needs-frames', evidence: '' };
  return null;
}

/** Without its frame, a page has more text, in UTF-16 units; what is put in its place nearly always has less. */
const PAGE = 1000;
/** With a site's menus around it, that has less running text … */
const NOTICE = 300;
/** … and less text in all. */
const FRAMED_NOTICE = 3000;

/**
 * Finds why an answer may not be the page at all, though nothing in it says so: it has hardly any text,
 * as a notice, a wall or an empty shell have; or it is another page than the one that is known. Which
 * words a notice has, and in which language, does not matter.
 *
 * @param isKnown false where it is another page than the known one
 */
function whyNoPage(observation: ObservedPage, isKnown: boolean | null): PostReason | null {
  const { signs, way, page } = observation;
  if (way === 'visited' || !signs) return null;
  const isScant = signs.length < PAGE || (signs.prose < NOTICE && signs.length < FRAMED_NOTICE);
  if (isScant && hasScripts(signs))
    return { code: way === 'fetched' ? 'needs-javascript' : 'not-rendered', evidence: '' };
  if (isScant && hasFrames(observation)) return { code: 'needs-frames', evidence: '' };
  // A server that fails without an error sends an empty page.
  if (signs.length === 0) return { code: 'outage', evidence: '' };
  if (isKnown === false) return { code: 'other-page', evidence: page.title };
  return isScant ? { code: 'scant-text', evidence: signs.text.slice(0, 100) } : null;
}

/**
 * Why a page without the link does not yet prove that it is lost, where nobody has ever seen the link:
 * scripts and frames, of which nothing is known, may bring it in.
 *
 * @returns none where its HTML, or a tab, has shown all
 */
export function unseenParts({ baseline }: GuestPost, observation: ObservedPage): readonly PostReason[] {
  const { signs, way } = observation;
  if (baseline !== null || !signs) return [];
  const parts: PostReason[] = [];
  if (way === 'fetched' && hasScripts(signs)) parts.push({ code: 'needs-javascript', evidence: '' });
  if (hasFrames(observation)) parts.push({ code: 'needs-frames', evidence: '' });
  return parts;
}

function hasScripts({ code, scripts }: PageSignals): boolean {
  return code !== '' || scripts.length > 0;
}

/** Whether it has frames whose content nobody has read. */
function hasFrames({ way, page, unreadFrames = 0 }: ObservedPage): boolean {
  return way === 'fetched' ? page.frames.some((url) => !EMPTY_FRAME.test(url)) : unreadFrames > 0;
}

const EMPTY_FRAME = /^(about:blank|javascript:)/i;
