import type { Signs } from '../read/signs.ts';
import { isSamePage } from '../verdict/canonical.ts';
import { domainOf } from './agreed.ts';
import type { PostReason } from './check.ts';
import { obstacleOf } from './obstacle.ts';
import type { GuestPost } from './post.ts';
import type { Seen, SeenPage } from './seen.ts';

type Answered = Exclude<Seen, { kind: 'failed' }>;

/** Below, in UTF-16 units, a page is a shell that scripts fill. */
const SHELL = 300;

/** Of a page whose signs nobody took its title and its address tell. */
const NO_SIGNS: Signs = {
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
 * Why it says nothing that an answer has no link where it should be.
 *
 * @returns null where the link, had it been there, would have been seen
 */
export function whyNotTold(post: GuestPost, seen: Answered): PostReason | null {
  const { status } = seen.head;
  const isGone = status === 404 || status === 410;
  const obstacle = seen.kind === 'page' ? obstacleIn(post, seen) : null;
  // Guards answer with any status; all else that is told by its looks is gone where the server says so.
  if (obstacle && (!isGone || obstacle.code === 'challenge')) return obstacle;
  if (isGone) return null;
  if (status < 200 || status >= 300) return { code: 'status', evidence: `HTTP ${status}` };
  return seen.kind === 'page' ? (whyNotInHtml(post, seen) ?? emptyPage(seen)) : null;
}

/** Where a page went: by redirects, or by a meta refresh; null where it is where it was. */
export function movedTo({ url }: Pick<GuestPost, 'url'>, seen: Answered): string | null {
  const refreshed = seen.kind === 'page' ? refreshTarget(seen) : null;
  const final = refreshed ?? seen.head.finalUrl;
  return isSamePage(final, url) ? null : final;
}

function obstacleIn({ url }: GuestPost, { signs, head, page }: SeenPage): PostReason | null {
  const obstacle = obstacleOf({ title: page.title, signs: signs ?? NO_SIGNS, head, url });
  return obstacle && { code: obstacle.kind, evidence: obstacle.evidence };
}

/**
 * What was seen tells that a link is gone unless scripts or frames may bring it
 * in: they did before, the page is a shell that scripts fill, or one of its
 * scripts names the site that the link should lead to. In a tab scripts have
 * run: there an empty shell, or a name that came to no link, is still no proof.
 */
function whyNotInHtml({ baseline, expect }: GuestPost, seen: SeenPage): PostReason | null {
  if (seen.way === 'visited' || !seen.signs) return null;
  const { code, scripts, scriptHosts, length } = seen.signs;
  if (refreshTarget(seen) !== null) return { code: 'needs-javascript', evidence: 'meta refresh' };
  const hasScripts = code !== '' || scripts.length > 0;
  const own = domainOf(expect.target)?.host;
  const named = scriptHosts.find((host) => host === own || host.endsWith(`.${own}`));
  const isFetched = seen.way === 'fetched';
  if (named !== undefined || (hasScripts && ((isFetched && baseline?.jsOnly) || length < SHELL)))
    return { code: isFetched ? 'needs-javascript' : 'not-rendered', evidence: named ?? '' };
  if (isFetched && seen.page.frames.length > 0 && baseline?.framed)
    return { code: 'needs-frames', evidence: '' };
  return null;
}

/** A server that fails in silence sends an empty page. */
function emptyPage({ signs }: SeenPage): PostReason | null {
  return signs?.length === 0 ? { code: 'outage', evidence: '' } : null;
}

/** A meta refresh that a visitor would see happen (RULES: 0 s is permanent); pages that reload themselves do not count. */
function refreshTarget({ signs, head }: SeenPage): string | null {
  const [, seconds = '', written = ''] =
    /^\s*(\d{1,3})[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(signs?.refresh ?? '') ?? [];
  if (seconds === '' || Number(seconds) > 30) return null;
  const target = URL.parse(written.trim(), head.finalUrl)?.href ?? null;
  return target === null || isSamePage(target, head.finalUrl) ? null : target;
}
