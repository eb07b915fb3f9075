import { plainName } from '../domains/own-domain.ts';
import { QUALIFIERS, relKinds } from '../link/rel.ts';
import { anchorFits, readsAs } from './anchor.ts';
import type { PostChange, PostReason } from './check.ts';
import type { Match } from './find-link.ts';
import { marksOff } from './match.ts';
import type { ObservedLink } from './observation.ts';
import type { Baseline, Expectation, GuestPost, Mark, ReportedPart } from './post.ts';

/** How a link differs from what was agreed, and from what it was. */
export interface LinkDifference {
  /** What breaks the agreement, and what is good to know about that. */
  readonly reasons: readonly PostReason[];
  /** All that has changed, also what breaks nothing. */
  readonly changes: readonly PostChange[];
}

type Terms = Pick<GuestPost, 'expect' | 'baseline'>;

/**
 * Compares the link of a guest post with what was agreed, and with what it was.
 *
 * @param all links of the page: they tell whether this link alone was marked
 * @param isNofollow whether the page says nofollow for all its links
 */
export function linkDifference(
  terms: Terms,
  { link, match }: { readonly link: ObservedLink; readonly match: Match },
  all: readonly ObservedLink[],
  isNofollow: boolean,
): LinkDifference {
  const parts = [
    targetDifference(terms, link, match),
    relDifference(terms, link, all, isNofollow),
    anchorDifference(terms, link),
    positionDifference(terms, link),
  ];
  return {
    reasons: parts.flatMap(({ reasons = [] }) => reasons),
    changes: parts.flatMap(({ changes = [] }) => changes),
  };
}

function targetDifference(
  { expect, baseline }: Terms,
  link: ObservedLink,
  match: Match,
): Partial<LinkDifference> {
  const to = link.target ?? link.href ?? link.rawHref;
  const { target } = expect;
  const agreed = target.kind === 'page' ? (URL.parse(target.url)?.href ?? null) : null;
  if (match === 'elsewhere') {
    const from = target.kind === 'page' ? (agreed ?? target.url) : plainName(target.name);
    return { reasons: [{ code: 'target-changed', evidence: to }], changes: [{ what: 'target', from, to }] };
  }
  // A tool may not have said where the link led.
  const was = baseline?.target || agreed;
  // `href` is the address before redirect wrappers are opened: a tracking address may be what was agreed.
  if (was === null || was === to || was === link.href) return {};
  const changes: PostChange[] = [{ what: 'target', from: was, to }];
  // Where anything on the domain will do, or this very address was agreed, there is no reason to name.
  const isOtherForm = agreed !== null && agreed !== to;
  return { reasons: isOtherForm ? [{ code: 'other-form', evidence: to }] : [], changes };
}

function relDifference(
  { expect, baseline }: Terms,
  link: ObservedLink,
  all: readonly ObservedLink[],
  isNofollow: boolean,
): Partial<LinkDifference> {
  const { added, missing: lacks } = marksOff(link, expect.rel);
  // The page's nofollow holds for every link on it; no page can say `sponsored` for them.
  const missing = lacks.filter((mark) => mark !== 'nofollow' || !isNofollow);
  const reasons = [
    ...added.map((mark): PostReason => ({ code: 'rel-added', evidence: mark })),
    ...missing.map((mark): PostReason => ({ code: 'rel-missing', evidence: mark })),
    ...scopeOf(link, added, all),
  ];
  const to = link.rawRel ?? '';
  const was = knownIn(baseline, 'rel');
  // Tools tell marks: `noopener` is no change from what they say.
  if (was?.reported && marksOf(was.rawRel) === marksOf(link.rawRel)) return { reasons };
  // Without a baseline, `noopener` is no change from "followed".
  const from = was ? (was.rawRel ?? '') : reasons.length > 0 ? agreedRel(expect.rel) : to;
  return { reasons, changes: from === to ? [] : [{ what: 'rel', from, to }] };
}

/** The baseline as far as it tells a part of the link: what a tool did not say is not known. */
function knownIn(baseline: Baseline | null, part: ReportedPart): Baseline | null {
  return baseline?.reported?.includes(part) === false ? null : baseline;
}

function marksOf(rawRel: string | null): string {
  const kinds = relKinds(rawRel);
  return QUALIFIERS.filter((mark) => kinds.includes(mark)).join(' ');
}

function agreedRel(expected: Expectation['rel']): string {
  return typeof expected === 'string' ? '' : expected.join(' ');
}

/** Whether all links were marked, as a plug-in does, or only this one, as a person does. Without other links nobody knows. */
function scopeOf(link: ObservedLink, added: readonly Mark[], all: readonly ObservedLink[]): PostReason[] {
  if (added.length === 0) return [];
  const others = all.filter((other) => other !== link && other.outbound && other.frame === link.frame);
  if (others.length === 0) return [];
  const marked = others.filter(({ kind }) => added.some((mark) => kind.includes(mark))).length;
  const code = marked === others.length ? 'all-links' : 'only-this';
  return [{ code, evidence: `${marked}/${others.length}` }];
}

function anchorDifference({ expect, baseline }: Terms, link: ObservedLink): Partial<LinkDifference> {
  const { text } = link;
  const fits = anchorFits(link, expect.anchor);
  const agreed = expect.anchor.kind === 'any' || fits ? text : expect.anchor.text;
  const from = knownIn(baseline, 'text')?.text ?? agreed;
  return {
    reasons: fits ? [] : [{ code: 'anchor-changed', evidence: text }],
    changes: readsAs(link, from) ? [] : [{ what: 'anchor', from, to: text }],
  };
}

function positionDifference({ baseline }: Terms, { position }: ObservedLink): Partial<LinkDifference> {
  if (!baseline?.position || baseline.position === position) return {};
  return { changes: [{ what: 'position', from: baseline.position, to: position }] };
}
