import type { Instant } from '../time.ts';
import type { FoundLink } from './check.ts';
import type { Baseline, GuestPost } from './post.ts';

/** The baseline that a link gives which was found at this time: later checks are compared with it. */
export function baselineOf(
  { href, target, rawRel, text, position, jsOnly, framed }: FoundLink,
  at: Instant,
): Baseline {
  return { href, target, rawRel, text, position, jsOnly, framed, at };
}

/**
 * Adds to a guest post what a check found out about it. A planned post is published once its link is
 * there: from then on a missing link is a loss. And whether the link was seen only in a tab is kept,
 * because the HTML alone must never call such a link lost.
 *
 * @param link null where the check found none
 * @returns the post itself where nothing is new
 */
export function learned(post: GuestPost, link: FoundLink | null, now: Instant): GuestPost {
  if (!link) return post;
  const { baseline } = post;
  const isOnlyInTab = link.jsOnly === true || link.framed;
  if (!baseline) {
    return post.planned || isOnlyInTab ? { ...post, planned: false, baseline: baselineOf(link, now) } : post;
  }
  const jsOnly = link.jsOnly ?? baseline.jsOnly;
  const isKnown = !post.planned && jsOnly === baseline.jsOnly && link.framed === baseline.framed;
  return isKnown ? post : { ...post, planned: false, baseline: { ...baseline, jsOnly, framed: link.framed } };
}
