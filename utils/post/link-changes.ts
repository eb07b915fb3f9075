import { isSamePage } from '../verdict/canonical.ts';
import type { PostChange, PostReason } from './check.ts';
import { anchorFits, type Match } from './find-link.ts';
import type { GuestPost, Mark } from './post.ts';
import type { SeenLink } from './seen.ts';

/** What about a link is not as agreed, or not as it was. */
export interface LinkDifference {
  /** What breaks what was agreed. */
  readonly reasons: readonly PostReason[];
  /** Also what changed and breaks nothing. */
  readonly changes: readonly PostChange[];
}

const MARKS: readonly Mark[] = ['nofollow', 'ugc', 'sponsored'];

/**
 * Compares the link of a guest post with what was agreed, and with what it was.
 *
 * @param others all outbound links of the page: is it this link alone that was marked?
 */
export function linkDifference(
  { expect, baseline }: Pick<GuestPost, 'expect' | 'baseline'>,
  { link, match }: { readonly link: SeenLink; readonly match: Match },
  others: readonly SeenLink[],
): LinkDifference {
  const reasons: PostReason[] = [];
  const changes: PostChange[] = [];
  const target = link.target ?? link.href ?? link.rawHref;
  const wantedTarget = expect.target.kind === 'page' ? expect.target.url : (baseline?.target ?? null);
  if (match === 'domain') {
    reasons.push({ code: 'target-changed', evidence: target });
    changes.push({ what: 'target', from: wantedTarget ?? expectedName(expect.target), to: target });
  } else if (wantedTarget !== null && wantedTarget !== target) {
    changes.push({ what: 'target', from: wantedTarget, to: target });
    if (!isSamePage(wantedTarget, target)) reasons.push({ code: 'target-changed', evidence: target });
    else reasons.push({ code: 'other-form', evidence: target });
  }

  const rel = relReasons(expect.rel, link);
  reasons.push(...rel);
  const was = baseline ? (baseline.rawRel ?? '') : expectedRel(expect.rel);
  if (was !== null && was !== (link.rawRel ?? '') && (baseline !== null || rel.length > 0))
    changes.push({ what: 'rel', from: was, to: link.rawRel ?? '' });
  if (rel.some(({ code }) => code === 'rel-added')) reasons.push(...scopeOf(link, others));

  if (!anchorFits(link.text, expect.anchor)) reasons.push({ code: 'anchor-changed', evidence: link.text });
  const wantedText = baseline?.text ?? (expect.anchor.kind === 'any' ? null : expect.anchor.text);
  const isAsAgreed = baseline === null && anchorFits(link.text, expect.anchor);
  if (wantedText !== null && wantedText !== link.text && !isAsAgreed)
    changes.push({ what: 'anchor', from: wantedText, to: link.text });
  if (baseline && baseline.position !== link.position)
    changes.push({ what: 'position', from: baseline.position, to: link.position });
  return { reasons, changes };
}

function relReasons(expected: GuestPost['expect']['rel'], link: SeenLink): PostReason[] {
  if (expected === 'any') return [];
  const wanted: readonly Mark[] = expected === 'followed' ? [] : expected;
  const has = MARKS.filter((mark) => link.kind.includes(mark));
  const added = has.filter((mark) => !wanted.includes(mark));
  const missing = wanted.filter((mark) => !has.includes(mark));
  return [
    ...added.map((mark): PostReason => ({ code: 'rel-added', evidence: mark })),
    ...missing.map((mark): PostReason => ({ code: 'rel-missing', evidence: mark })),
  ];
}

function expectedRel(expected: GuestPost['expect']['rel']): string | null {
  return expected === 'any' ? null : expected === 'followed' ? '' : expected.join(' ');
}

function expectedName(target: GuestPost['expect']['target']): string {
  return target.kind === 'page' ? target.url : target.name;
}

/** A plug-in marks all links; somebody marks one. */
function scopeOf(link: SeenLink, others: readonly SeenLink[]): PostReason[] {
  const rest = others.filter((other) => other.outbound && other.frame === null && other.index !== link.index);
  const marked = rest.filter(({ kind }) => MARKS.some((mark) => kind.includes(mark))).length;
  if (rest.length === 0) return [];
  return [{ code: marked === rest.length ? 'all-links' : 'only-this', evidence: `${marked}/${rest.length}` }];
}
