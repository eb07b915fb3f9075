import { readOwnName } from '../domains/own-domain.ts';
import { anchorFits, isOnDomain, leadingTo, marksOff, targetDomain } from './match.ts';
import type { ObservedLink } from './observation.ts';
import type { GuestPost } from './post.ts';

/** How near a link comes to what was agreed. */
export type Match =
  /** It leads where it should. */
  | 'target'
  /** It leads to another page of the same domain, or of the user's domain that it is on. */
  | 'domain';

/**
 * Finds the link that a guest post is about: the one that leads where it should. Of several
 * it takes the one most like the link that was there before, or that was agreed on.
 *
 * @param links of the page and its frames, in document order
 * @returns null where none leads even to the domain
 */
export function findLink(
  post: Pick<GuestPost, 'expect' | 'baseline'>,
  links: readonly ObservedLink[],
): { link: ObservedLink; match: Match } | null {
  const onTarget = links.filter(leadingTo(post.expect.target));
  if (onTarget.length > 0) return { link: mostAlike(post, onTarget), match: 'target' };
  const { target: agreed } = post.expect;
  const domain = targetDomain(agreed);
  // A link agreed to lead to blog.example.com may lead to example.com now, which is the user's too.
  const isOwn = (own: string | null) =>
    own !== null && agreed.kind === 'page' && isOnDomain(agreed.url, readOwnName(own));
  const onDomain = links.filter(
    ({ target, domain: own }) => target !== null && (isOnDomain(target, domain) || isOwn(own)),
  );
  return onDomain.length > 0 ? { link: mostAlike(post, onDomain), match: 'domain' } : null;
}

/** Each trait outweighs all that come after it, so the link that was there wins over others that would do. */
function mostAlike(
  { expect, baseline }: Pick<GuestPost, 'expect' | 'baseline'>,
  links: readonly ObservedLink[],
): ObservedLink {
  const likeness = (link: ObservedLink) => {
    const { added, missing } = marksOff(link, expect.rel);
    const traits = [
      link.frame === null,
      link.target === baseline?.target,
      link.text === baseline?.text,
      link.position === baseline?.position,
      anchorFits(link.text, expect.anchor),
      added.length + missing.length === 0,
      link.rawRel === baseline?.rawRel,
      // Of two that differ in nothing else, the better one is the one that was agreed on.
      !link.hidden,
      link.via === null,
      link.element === 'a',
    ];
    return traits.reduce((sum, has) => sum * 2 + Number(has), 0);
  };
  // Of equals, the first.
  return links.reduce((best, link) => (likeness(link) > likeness(best) ? link : best));
}
