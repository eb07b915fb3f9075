import type { FoundLink } from './check.ts';
import type { Baseline, GuestPost } from './post.ts';

/**
 * A link as it was found, to be compared with later.
 *
 * @param at in ms since 1970
 */
export function baselineOf(
  { href, target, rawRel, text, position, jsOnly, framed }: FoundLink,
  at: number,
): Baseline {
  return { href, target, rawRel, text, position, jsOnly, framed, at };
}

/**
 * A planned guest post is published once its link is there: from then on a missing link is an alarm.
 *
 * @param now in ms since 1970
 */
export function published(post: GuestPost, link: FoundLink | null, now: number): GuestPost {
  if (!post.planned || !link) return post;
  return { ...post, planned: false, baseline: post.baseline ?? baselineOf(link, now) };
}
