import { isSamePage } from '../verdict/canonical.ts';
import type { Reason, ReasonCode } from '../verdict/reason.ts';
import { verdictOf } from '../verdict/verdict.ts';
import type { Check, FoundLink, PostChange, PostReason, PostVerdict } from './check.ts';
import { domainOf, findLink } from './find-link.ts';
import { linkDifference } from './link-changes.ts';
import { obstacleOf } from './obstacle.ts';
import type { GuestPost } from './post.ts';
import type { Seen, SeenLink } from './seen.ts';

/** What one look says, before it is compared with the one before. */
export type Finding = Omit<Check, 'at'>;

/**
 * Judges what a look at a guest post gave. What could not be seen is unknown and
 * never lost; `seems-lost` is all that one look can say of a link that is gone.
 */
export function judgePost(post: GuestPost, seen: Seen): Finding {
  if (seen.kind === 'failed') {
    const code = seen.why === 'tooBig' ? 'too-big' : seen.why;
    return finding('unknown', [{ code, evidence: '' }], null, null);
  }
  const { status, finalUrl, contentType } = seen.head;
  const moved = isSamePage(finalUrl, post.url) ? [] : [reason('moved', finalUrl)];
  const say = (verdict: PostVerdict, reasons: readonly PostReason[]) =>
    finding(verdict, [...reasons, ...moved], finalUrl, status, seen.kind === 'page' ? seen.way : 'fetched');
  if (status === 404 || status === 410)
    return say('seems-lost', [reason(`page-${status}`, `HTTP ${status}`)]);
  if (status < 200 || status >= 300)
    return say('unknown', [obstacleReason(post, seen) ?? reason('status', `HTTP ${status}`)]);
  if (seen.kind === 'other') return say('unknown', [reason('not-html', contentType || '?')]);

  const found = findLink(post, seen.links);
  if (!found) {
    const obstacle = obstacleReason(post, seen);
    if (obstacle) return say('unknown', [obstacle]);
    if (seen.way === 'fetched' && mayNeedJavaScript(post, seen))
      return say('unknown', [reason('needs-javascript', '')]);
    const mention = mentionOf(post, seen);
    return say('seems-lost', [mention ? reason('mention-only', mention) : reason('link-removed', '')]);
  }
  return withLink(post, seen, found, moved);
}

function withLink(
  post: GuestPost,
  seen: Seen & { kind: 'page' },
  found: NonNullable<ReturnType<typeof findLink>>,
  moved: readonly PostReason[],
): Finding {
  const { link } = found;
  const difference = linkDifference(post, found, seen.links);
  const broken = difference.reasons.filter(({ code }) => BREAKS.includes(code));
  const { reasons } = verdictOf(link, seen.verdict, link.frame);
  // What rel says is judged by what was agreed of it.
  const pick = (codes: readonly (PostReason['code'] & ReasonCode)[], means: Reason['means'][]) =>
    reasons.flatMap((each) => {
      const code = codes.find((one) => one === each.code);
      return code && means.includes(each.means) ? [reason(code, each.evidence)] : [];
    });
  const against = pick(AGAINST, ['no']);
  const notes = pick(NOTES, ['warning', 'unknown']);
  const counts = !post.expect.indexable || against.length === 0;
  const verdict = !counts ? 'not-counted' : broken.length > 0 ? 'changed' : 'kept';
  const changes: PostChange[] = [
    ...difference.changes,
    ...moved.map(({ evidence }): PostChange => ({ what: 'address', from: post.url, to: evidence })),
  ];
  return {
    way: seen.way,
    verdict,
    reasons: [...(post.expect.indexable ? against : []), ...difference.reasons, ...moved, ...notes],
    changes,
    finalUrl: seen.head.finalUrl,
    status: seen.head.status,
    link: foundLink(link),
  };
}

const BREAKS: readonly PostReason['code'][] = [
  'target-changed',
  'rel-added',
  'rel-missing',
  'anchor-changed',
];

const AGAINST = ['page-nofollow', 'page-noindex', 'canonical-elsewhere', 'robots-txt', 'in-frame'] as const;
const NOTES = ['js-only', 'hidden', 'via-redirect'] as const;

function obstacleReason(post: GuestPost, seen: Exclude<Seen, { kind: 'failed' }>): PostReason | null {
  if (seen.kind !== 'page' || !seen.signs) return null;
  const { signs, head, page, links } = seen;
  const obstacle = obstacleOf({ title: page.title, signs, head, url: post.url, links: links.length });
  return obstacle && reason(obstacle.kind, obstacle.evidence);
}

/** HTML that is a shell for scripts has hardly any text; and a link that scripts made once is made by them again. */
function mayNeedJavaScript({ baseline }: GuestPost, { signs }: Seen & { kind: 'page' }): boolean {
  if (baseline?.jsOnly) return true;
  return signs !== null && signs.length < 300 && signs.scripts.length > 0;
}

/** The domain's name in the text, where the link was. */
function mentionOf({ expect }: GuestPost, { signs }: Seen & { kind: 'page' }): string | null {
  const host = domainOf(expect.target)?.host;
  if (!host || !signs) return null;
  return signs.text.toLowerCase().includes(host) ? host : null;
}

function foundLink(link: SeenLink): FoundLink {
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

function reason(code: PostReason['code'], evidence: string): PostReason {
  return { code, evidence };
}

function finding(
  verdict: PostVerdict,
  reasons: readonly PostReason[],
  finalUrl: string | null,
  status: number | null,
  way: Check['way'] = 'fetched',
): Finding {
  return { way, verdict, reasons, changes: [], finalUrl, status, link: null };
}
