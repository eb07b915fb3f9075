import type { Instant } from '../time.ts';
import type { FoundLink } from './check.ts';
import type { Baseline, GuestPost } from './post.ts';

/** A link as it was found, to be compared with later. */
export function baselineOf(
  { href, target, rawRel, text, position, jsOnly, framed }: FoundLink,
  at: Instant,
): Baseline {
  return { href, target, rawRel, text, position, jsOnly, framed, at };
}

/**
 * Takes into a guest post what an observation of it taught. A planned one counts as published once its
 * link is there: from then on a missing link is an alarm. Where only a tab shows a link, that is
 * remembered, so that the HTML alone never calls it lost.
 */
export function learned(post: GuestPost, link: FoundLink | null, now: Instant): GuestPost {
  if (!link) return post;
  const { baseline } = post;
  const isSeenByTab = link.jsOnly === true || link.framed;
  if (!baseline) {
    return post.planned || isSeenByTab ? { ...post, planned: false, baseline: baselineOf(link, now) } : post;
  }
  const jsOnly = link.jsOnly ?? baseline.jsOnly;
  const isKnown = !post.planned && jsOnly === baseline.jsOnly && link.framed === baseline.framed;
  return isKnown ? post : { ...post, planned: false, baseline: { ...baseline, jsOnly, framed: link.framed } };
}
