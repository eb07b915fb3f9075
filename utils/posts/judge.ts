import { isOtherSite } from '../domains/host.ts';
import type { Reason, ReasonCode } from '../verdict/reason.ts';
import { verdictOf } from '../verdict/verdict.ts';
import type { Check, FoundLink, PostReason, PostReasonCode, PostVerdict } from './check.ts';
import { findLink, type Match } from './find-link.ts';
import { linkDifference } from './link-changes.ts';
import { targetDomain } from './match.ts';
import { sentTo } from './meta-refresh.ts';
import type { Observation, ObservedLink, ObservedPage } from './observation.ts';
import { movedTo, whyInconclusive } from './obstacles/inconclusive.ts';
import type { Expectation, GuestPost } from './post.ts';

/** What one observation of a guest post comes to, before it is compared with earlier checks. */
export type Finding = Omit<Check, 'at'>;

/**
 * Judges an observation of a guest post. What could not be seen is unknown, never lost.
 * One observation alone can say at most `seems-lost` of a link that is gone.
 */
export function comparePost(post: GuestPost, seen: Observation): Finding {
  if (seen.kind === 'failed') {
    const code = seen.why === 'tooBig' ? 'too-big' : seen.why;
    return { ...only('unknown', code), way: 'fetched', finalUrl: null, status: null };
  }
  const { verdict, reasons, changes, link } = judgeAnswer(post, seen);
  const { status, finalUrl } = seen.head;
  // A redirect to a log-in does not mean that the page has moved there.
  const isThere = verdict !== 'unknown' || reasons.some(({ code }) => code.startsWith('needs-'));
  const moved = isThere ? movedTo(post, seen) : null;
  return {
    way: seen.kind === 'page' ? seen.way : 'fetched',
    verdict,
    reasons: moved === null ? reasons : [...reasons, { code: 'moved', evidence: moved }],
    changes: moved === null ? changes : [...changes, { what: 'address', from: post.url, to: moved }],
    finalUrl,
    status,
    link,
  };
}

type Judgement = Pick<Finding, 'verdict' | 'reasons' | 'changes' | 'link'>;

/** Judges a page that has no link where it should be. */
function only(verdict: PostVerdict, code: PostReasonCode, evidence = ''): Judgement {
  return { verdict, reasons: [{ code, evidence }], changes: [], link: null };
}

function judgeAnswer(post: GuestPost, seen: Exclude<Observation, { kind: 'failed' }>): Judgement {
  const found = seen.kind === 'page' && isFine(seen) ? findLink(post, backlinks(post, seen)) : null;
  const isThere = found?.match === 'target';
  // The footer of a site stays on its "not found" pages; a link in the content is the post's.
  const unknown = isThere && found.link.position === 'content' ? null : whyInconclusive(post, seen);
  if (seen.kind === 'page' && isThere && unknown?.code !== 'soft-404') return withLink(post, seen, found);
  if (unknown) return only('unknown', unknown.code, unknown.evidence);
  const { status } = seen.head;
  if (status === 404 || status === 410) return only('seems-lost', `page-${status}`, `HTTP ${status}`);
  if (seen.kind === 'other') return only('unknown', 'not-html', seen.head.contentType || '?');
  if (found) return withLink(post, seen, found);
  const mention = mentionOf(post, seen);
  return mention ? only('seems-lost', 'mention-only', mention) : only('seems-lost', 'link-removed');
}

/** Whether the status is that of an error or of a redirect, whose body is not the page. */
function isFine(seen: ObservedPage): boolean {
  const { status } = seen.head;
  return status >= 200 && status < 300 && sentTo(seen) === null;
}

/**
 * Where a page has moved to another site, maybe the user's own. What that site says of itself is no
 * backlink.
 */
function backlinks({ url }: GuestPost, { head, links }: ObservedPage): readonly ObservedLink[] {
  if (!isOtherSite(head.finalUrl, url)) return links;
  return links.filter(({ outbound, frame }) => outbound || frame !== null);
}

function withLink(
  post: GuestPost,
  seen: ObservedPage,
  found: { readonly link: ObservedLink; readonly match: Match },
): Judgement {
  const { link } = found;
  // A robots.txt that failed for us just now says nothing about what crawlers get.
  const reasons = verdictOf(link, seen.verdict, link.frame).reasons.filter(
    ({ say }) => say !== 'robots_txt_unreachable',
  );
  const isNofollow = reasons.some(({ code, means }) => code === 'page-nofollow' && means === 'no');
  const difference = linkDifference(post, found, seen.links, isNofollow);
  const pick = (codes: readonly (PostReasonCode & ReasonCode)[], means: Reason['means'][]) =>
    reasons.flatMap((each): PostReason[] => {
      const code = codes.find((one) => one === each.code);
      return code && means.includes(each.means) ? [{ code, evidence: each.evidence }] : [];
    });
  const against = pick(mattering(post.expect), ['no']);
  const isBroken = difference.reasons.some(({ code }) => BREAKS.includes(code));
  return {
    verdict: against.length > 0 ? 'not-counted' : isBroken ? 'changed' : 'kept',
    reasons: [...against, ...difference.reasons, ...pick(NOTES, ['warning', 'unknown'])],
    changes: difference.changes,
    link: foundLink(link),
  };
}

const BREAKS: readonly PostReasonCode[] = ['target-changed', 'rel-added', 'rel-missing', 'anchor-changed'];

const NOTES = ['js-only', 'hidden', 'via-redirect', 'may-not-count', 'suspicious-rel'] as const;

/**
 * Reasons why the link passes nothing on. A page's nofollow is none where the link was to be nofollow
 * anyway.
 */
function mattering({ rel, indexable }: Expectation): (PostReasonCode & ReasonCode)[] {
  const isFollowed = rel === 'followed';
  return [
    ...(isFollowed ? (['page-nofollow'] as const) : []),
    ...(indexable ? (['page-noindex', 'canonical-elsewhere', 'robots-txt'] as const) : []),
    ...(isFollowed || indexable ? (['in-frame'] as const) : []),
  ];
}

/** The domain's name in the text, where the link was. */
function mentionOf({ expect }: GuestPost, { signs }: ObservedPage): string | null {
  const host = targetDomain(expect.target)?.host;
  if (!host || !signs) return null;
  // "notexample.com" and "example.com.test" are other names.
  const name = new RegExp(`(?<![a-z0-9-])${host.replaceAll('.', '\\.')}(?!\\.?[a-z0-9-])`);
  return name.test(signs.text.toLowerCase()) ? host : null;
}

function foundLink(link: ObservedLink): FoundLink {
  const { href, rawHref, target, rawRel, text, position, jsOnly, frame } = link;
  return {
    href: href ?? rawHref,
    target: target ?? href ?? rawHref,
    rawRel,
    text,
    position,
    jsOnly,
    framed: frame !== null,
  };
}
