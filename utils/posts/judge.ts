import { isOtherSite } from '../domains/host.ts';
import { contextOf, type LinkContext } from '../link/link-context.ts';
import type { Reason, ReasonCode } from '../verdict/reason.ts';
import { verdictOf } from '../verdict/verdict.ts';
import type { Check, FoundLink, PostReason, PostReasonCode, PostVerdict } from './check.ts';
import { findLink, type Match } from './find-link.ts';
import { NEVER_SEEN, type SeenBefore } from './known-page.ts';
import { linkDifference } from './link-changes.ts';
import { targetDomain } from './match.ts';
import { sentTo } from './meta-refresh.ts';
import { isCanonically, movedTo } from './moved.ts';
import { isSentToFront, needsTab } from './needs-tab.ts';
import { FAILED, type Observation, type ObservedLink, type ObservedPage } from './observation.ts';
import { leadsToFrontForGood } from './obstacles/front-page.ts';
import { unproven, whyInconclusive } from './obstacles/inconclusive.ts';
import { countOutbound } from './outbound.ts';
import type { Expectation, GuestPost } from './post.ts';

/** What one check finds, before it is compared with the checks before. */
export interface Finding extends Omit<Check, 'at'> {
  /** What the page has around the link that was found; absent where that was not read. It is kept once, and not with each check. */
  readonly context?: LinkContext;
  /** Of the page, where it is the post's and has one; see {@link pageTitle}. It is kept once, too. */
  readonly title?: string;
}

/**
 * Compares what was observed of a guest post with what was agreed. What could not be seen is unknown
 * and never lost; of a link that is gone, a single check says no more than `seems-lost`.
 *
 * @param before what earlier checks have seen
 */
export function comparePost(
  post: GuestPost,
  observation: Observation,
  before: SeenBefore = NEVER_SEEN,
): Finding {
  if (observation.kind === 'failed') {
    return { ...only('unknown', FAILED[observation.why]), way: 'fetched', finalUrl: null, status: null };
  }
  const { verdict, reasons, changes, link, context } = judgeAnswer(post, observation, before);
  const isPage = verdict !== 'unknown' && !isSentToFront({ reasons });
  const outbound = isPage ? countOutbound(observation) : null;
  const title = isPage ? pageTitle(observation) : '';
  const { status, finalUrl } = observation.head;
  // A page that only asks for a log-in is not where the post has moved to.
  const isThere = verdict !== 'unknown' || needsTab({ reasons });
  const moved = isThere && !isSentToFront({ reasons }) ? movedTo(post, observation) : null;
  return {
    way: observation.kind === 'page' ? observation.way : 'fetched',
    verdict,
    reasons: moved === null ? reasons : [...reasons, { code: 'moved', evidence: moved }],
    changes: moved === null ? changes : [...changes, { what: 'address', from: post.url, to: moved }],
    finalUrl,
    status,
    link,
    ...(outbound && { outbound }),
    ...(context && { context }),
    ...(title && { title }),
  };
}

/** In UTF-16 units: a list shows less, and a page may say what it likes. */
const TITLE_AT_MOST = 300;

/** The title of a page, in one line; '' where it has none, and of an error's page. */
function pageTitle(observation: Observation): string {
  if (observation.kind !== 'page' || !isFine(observation)) return '';
  const title = observation.page.title.replace(/\s+/g, ' ').trim();
  // Not half of a character.
  return title
    .slice(0, TITLE_AT_MOST)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
}

type Judgement = Pick<Finding, 'verdict' | 'reasons' | 'changes' | 'link' | 'context'>;

/** The judgement where there is no link. */
function only(verdict: PostVerdict, code: PostReasonCode, evidence = ''): Judgement {
  return { verdict, reasons: [{ code, evidence }], changes: [], link: null };
}

function judgeAnswer(
  post: GuestPost,
  observation: Exclude<Observation, { kind: 'failed' }>,
  before: SeenBefore,
): Judgement {
  const found =
    observation.kind === 'page' && isFine(observation)
      ? findLink(post, backlinks(post, observation), before.target)
      : null;
  const isThere = found?.match === 'target';
  // A site's footer is on its "not found" pages too; a link in the content is the post's.
  const isInContent = found?.link.position === 'content';
  const unknown =
    isThere && isInContent ? null : whyInconclusive(post, observation, before.page, isInContent);
  const isFront = leadsToFrontForGood(observation.head, post.url);
  // A link in a site's menus, and one to another page of the user's, is not the post's, and yet there.
  if (isFront && found && !unknown && !(isThere && isInContent))
    return only('unknown', 'soft-404', observation.head.finalUrl);
  if (observation.kind === 'page' && isThere && unknown?.code !== 'soft-404')
    return withLink(post, observation, found);
  if (unknown) return only('unknown', unknown.code, unknown.evidence);
  const { status } = observation.head;
  if (status === 404 || status === 410) return only('seems-lost', `page-${status}`, `HTTP ${status}`);
  if (observation.kind === 'other') return only('unknown', 'not-html', observation.head.contentType || '?');
  if (found) return withLink(post, observation, found);
  const lost = isFront
    ? only('seems-lost', 'front-page', observation.head.finalUrl)
    : withoutLink(post, observation);
  return { ...lost, reasons: [...lost.reasons, ...unproven(post, observation, before)] };
}

function withoutLink(post: GuestPost, observation: ObservedPage): Judgement {
  const mention = mentionOf(post, observation);
  return mention ? only('seems-lost', 'mention-only', mention) : only('seems-lost', 'link-removed');
}

/** Whether the answer is the page: the body of an error or of a redirect is not. */
function isFine(observation: ObservedPage): boolean {
  const { status } = observation.head;
  return status >= 200 && status < 300 && sentTo(observation) === null;
}

/** The page may have moved to another site, maybe the user's own: that site's links to itself are no backlinks. */
function backlinks({ url }: GuestPost, { head, links }: ObservedPage): readonly ObservedLink[] {
  if (!isOtherSite(head.finalUrl, url)) return links;
  return links.filter(({ outbound, frame }) => outbound || frame !== null);
}

function withLink(
  post: GuestPost,
  observation: ObservedPage,
  found: { readonly link: ObservedLink; readonly match: Match },
): Judgement {
  const { link } = found;
  // That its site did not give us its robots.txt just now says nothing of what crawlers get.
  // And a form of the post whose canonical is the post is no other page.
  const isForm = isCanonically(post, observation);
  const reasons = verdictOf(link, observation.verdict, link.frame).reasons.filter(
    ({ code, say }) => say !== 'robots_txt_unreachable' && !(isForm && code === 'canonical-elsewhere'),
  );
  const isNofollow = reasons.some(({ code, means }) => code === 'page-nofollow' && means === 'no');
  const difference = linkDifference(post, found, observation.links, isNofollow);
  const pick = (codes: readonly (PostReasonCode & ReasonCode)[], means: Reason['means'][]) =>
    reasons.flatMap((each): PostReason[] => {
      const code = codes.find((one) => one === each.code);
      // Nothing hides it: its text is but one sign.
      if (code && ONE_SIGN.includes(each.say)) return [{ code: 'one-sign', evidence: each.evidence }];
      return code && means.includes(each.means) ? [{ code, evidence: each.evidence }] : [];
    });
  const against = pick(mattering(post.expect), ['no']);
  const isBroken = difference.reasons.some(({ code }) => BREAKS.includes(code));
  const context = contextOf(link, observation.contexts);
  return {
    verdict: against.length > 0 ? 'not-counted' : isBroken ? 'changed' : 'kept',
    reasons: [...against, ...difference.reasons, ...pick(NOTES, ['warning', 'unknown'])],
    changes: difference.changes,
    link: foundLink(link),
    ...(context && { context }),
  };
}

const BREAKS: readonly PostReasonCode[] = ['target-changed', 'rel-added', 'rel-missing', 'anchor-changed'];

const ONE_SIGN: readonly Reason['say'][] = ['one_character', 'one_icon'];

const NOTES = ['js-only', 'hidden', 'via-redirect', 'may-not-count', 'suspicious-rel'] as const;

/** Reasons that take the worth of the link, as far as one was agreed: a page's nofollow takes nothing from a link that is nofollow by agreement. */
function mattering({ rel, indexable }: Expectation): (PostReasonCode & ReasonCode)[] {
  const isFollowed = rel === 'followed';
  return [
    ...(isFollowed ? (['page-nofollow'] as const) : []),
    ...(indexable ? (['page-noindex', 'canonical-elsewhere', 'robots-txt'] as const) : []),
    ...(isFollowed || indexable ? (['in-frame'] as const) : []),
  ];
}

/** The name of the domain, where the text still has it though the link is gone. */
function mentionOf({ expect }: GuestPost, { signs }: ObservedPage): string | null {
  const host = targetDomain(expect.target)?.host;
  if (!host || !signs) return null;
  // "notexample.com" and "example.com.test" are other names.
  const name = new RegExp(`(?<![a-z0-9-])${host.replaceAll('.', '\\.')}(?!\\.?[a-z0-9-])`);
  return name.test(signs.text.toLowerCase()) ? host : null;
}

function foundLink(link: ObservedLink): FoundLink {
  const { href, rawHref, target, rawRel, text, readings, position, jsOnly, frame } = link;
  return {
    href: href ?? rawHref,
    target: target ?? href ?? rawHref,
    rawRel,
    text,
    ...(readings && { readings }),
    position,
    jsOnly,
    framed: frame !== null,
  };
}
