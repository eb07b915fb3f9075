import type { PageSignals } from '../../read/page-signals.ts';
import type { PostReason } from '../check.ts';
import { isKnownPage, type KnownPage, namedSite, type SeenBefore } from '../known-page.ts';
import { metaRefresh } from '../meta-refresh.ts';
import { movedTo } from '../moved.ts';
import type { Observation, ObservedPage } from '../observation.ts';
import type { Baseline, GuestPost } from '../post.ts';
import { leadsToFrontForGood } from './front-page.ts';
import { obstacleOf } from './obstacle.ts';

type Answered = Exclude<Observation, { kind: 'failed' }>;

/** Stands for signals that could not be read: the title and the address alone can show an obstacle. */
const NO_SIGNS: PageSignals = {
  text: '',
  length: 0,
  prose: 0,
  main: 0,
  sketch: [],
  heading: '',
  scripts: [],
  code: '',
  scriptHosts: [],
  names: [],
  asksPassword: false,
  isPaid: false,
  isCutOff: false,
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
  if (!page) return null;
  if (page.signs?.isCutOff) return { code: 'cut-off', evidence: '' };
  const why = whyNotInHtml(post, page, isKnown === true && known?.named === true);
  // The front page is another than the known one, and yet the answer.
  const isOther = isKnown === false && !leadsToFrontForGood(page.head, post.url);
  return why ?? (isKnown || hasOther ? null : whyNoPage(page, isOther));
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
 *
 * @param isUsual its scripts named that site while the link was in the HTML, too
 */
function whyNotInHtml(
  { baseline, expect }: GuestPost,
  observation: ObservedPage,
  isUsual: boolean,
): PostReason | null {
  // Without its signals nobody can tell a page from a challenge.
  if (!observation.signs) return { code: 'not-rendered', evidence: '' };
  if (metaRefresh(observation)) return { code: 'needs-javascript', evidence: 'meta refresh' };
  const named = isUsual ? null : namedSite(expect, observation.signs);
  const isFetched = observation.way === 'fetched';
  // Where the link was only found in a tab, scripts may have brought it in.
  const mayBeBrought = isFetched && isSeen(baseline) && baseline.jsOnly !== false;
  if (named !== null || (mayBeBrought && hasScripts(observation.signs)))
    return { code: isFetched ? 'needs-javascript' : 'not-rendered', evidence: named ?? '' };
  if (baseline?.framed && hasFrames(observation)) return { code: 'needs-frames', evidence: '' };
  return null;
}

/** Whether somebody has seen the link who knows where it came from: most tools do not say whether scripts brought it in. */
function isSeen(baseline: Baseline | null): baseline is Baseline {
  return baseline !== null && (baseline.reported === undefined || baseline.jsOnly !== null);
}

/** A page has more text, in UTF-16 units; what is put in its place nearly always has less. Of 553 real pages 22 have. */
const PAGE = 1000;

/**
 * Finds why an answer may not be the page at all, though nothing in it says so: it has hardly any text,
 * as a notice, a wall or an empty shell have; or it is another page than the one that is known. Which
 * words a notice has, and in which language, does not matter.
 *
 * @param isOther it is another page than the known one
 */
function whyNoPage(observation: ObservedPage, isOther: boolean): PostReason | null {
  const { signs, way, page } = observation;
  if (!signs) return null;
  const isScant = signs.length < PAGE;
  if (isScant && hasScripts(signs))
    return { code: way === 'fetched' ? 'needs-javascript' : 'not-rendered', evidence: '' };
  if (isScant && hasFrames(observation)) return { code: 'needs-frames', evidence: '' };
  // A server that fails without an error sends an empty page.
  if (signs.length === 0) return { code: 'outage', evidence: '' };
  if (isOther) return { code: 'other-page', evidence: page.title };
  return isScant ? { code: 'scant-text', evidence: beginningOf(signs) } : null;
}

/**
 * Why a page without the link does not yet prove that the link is lost: nobody has ever seen it, and
 * scripts or frames may bring it in; or nobody knows the page, and it may be a notice with a site's
 * menus and boxes around it.
 *
 * @returns none where a second look proves it
 */
export function unproven(
  { baseline }: GuestPost,
  observation: ObservedPage,
  before: SeenBefore,
): readonly PostReason[] {
  const { signs, way } = observation;
  if (!signs) return [];
  const isNew = !isSeen(baseline) && !before.link;
  const reasons: PostReason[] = [];
  if (isNew && way === 'fetched' && hasScripts(signs))
    reasons.push({ code: 'needs-javascript', evidence: '' });
  if (isNew && hasFrames(observation)) reasons.push({ code: 'needs-frames', evidence: '' });
  if (before.page === null && isThin(signs))
    reasons.push({ code: 'scant-text', evidence: beginningOf(signs) });
  return reasons;
}

/** A notice within a site's menus has less running text than this, in UTF-16 units, and less text in all … */
const NOTICE = { prose: 600, length: 3000 };
/** … or, with boxes of text around it, none of them has so much in its paragraphs. */
const IN_BOXES = { main: 800, length: 2000 };

function isThin({ length, prose, main }: PageSignals): boolean {
  const isNotice = prose < NOTICE.prose && length < NOTICE.length;
  return isNotice || (main < IN_BOXES.main && length < IN_BOXES.length);
}

function beginningOf({ text }: PageSignals): string {
  return text.slice(0, 100);
}

function hasScripts({ code, scripts }: PageSignals): boolean {
  return code !== '' || scripts.length > 0;
}

/** Whether it has frames whose content nobody has read. */
function hasFrames({ way, page, unreadFrames = 0 }: ObservedPage): boolean {
  return way === 'fetched' ? page.frames.some((url) => !EMPTY_FRAME.test(url)) : unreadFrames > 0;
}

const EMPTY_FRAME = /^(about:blank|javascript:)/i;
