import { readOwnName } from '../domains/own-domain.ts';
import { anchorFits, readsAs } from './anchor.ts';
import { isOnDomain, leadingTo, marksOff, targetDomain } from './match.ts';
import type { ObservedLink } from './observation.ts';
import type { ExpectedRel, GuestPost } from './post.ts';

/** How near a link comes to what was agreed. */
export type Match =
  /** It leads where it should. */
  | 'target'
  /** It leads elsewhere: to another page of the same domain or of the user's domain that it is on, or to where it led before. */
  | 'elsewhere';

/**
 * Finds the link that a guest post is about: the one that leads where it should. Of several the best
 * one counts; where the link must not be followed, any followed one is a change. Then the one to the
 * exact address, and the one that is most like the baseline.
 *
 * @param links of the page and its frames, in document order
 * @param ledTo where the link led when a check last found it: the user may want it to lead elsewhere since, and a link that
 *   was not moved yet is there all the same. Null where none found it
 * @returns null where none leads even to the domain, or to where it led
 */
export function findLink(
  post: Pick<GuestPost, 'expect' | 'baseline'>,
  links: readonly ObservedLink[],
  ledTo: string | null = null,
): { link: ObservedLink; match: Match } | null {
  const onTarget = links.filter(leadingTo(post.expect.target));
  if (onTarget.length > 0) return { link: mostAlike(post, onTarget), match: 'target' };
  const { target: agreed } = post.expect;
  const domain = targetDomain(agreed);
  // The page that was agreed may be on blog.example.com, where the user's domain is example.com: a link to that is found too.
  const isOwn = (own: string | null) =>
    own !== null && agreed.kind === 'page' && isOnDomain(agreed.url, readOwnName(own));
  const onDomain = links.filter(
    ({ target, domain: own }) => target !== null && (isOnDomain(target, domain) || isOwn(own)),
  );
  if (onDomain.length > 0) return { link: mostAlike(post, onDomain), match: 'elsewhere' };
  const tests = [post.baseline?.target, ledTo].flatMap((url) =>
    url ? [leadingTo({ kind: 'page', url })] : [],
  );
  const asBefore = links.filter((link) => tests.some((isThere) => isThere(link)));
  return asBefore.length > 0 ? { link: mostAlike(post, asBefore), match: 'elsewhere' } : null;
}

/** Each trait outweighs all that come after it. */
function mostAlike(
  { expect, baseline }: Pick<GuestPost, 'expect' | 'baseline'>,
  links: readonly ObservedLink[],
): ObservedLink {
  const { target: agreed } = expect;
  const exact = agreed.kind === 'page' ? (URL.parse(agreed.url)?.href ?? null) : null;
  const likeness = (link: ObservedLink) => {
    const { added, missing } = marksOff(link, expect.rel);
    const hasMarks = added.length + missing.length === 0;
    const traits = [
      link.frame === null,
      mustBear(expect.rel) ? link.kind.includes('followed') : hasMarks && anchorFits(link, expect.anchor),
      exact !== null && (link.target === exact || link.href === exact),
      link.target === baseline?.target,
      baseline !== null && readsAs(link, baseline.text),
      link.position === baseline?.position,
      anchorFits(link, expect.anchor),
      hasMarks,
      link.rawRel === baseline?.rawRel,
      // Of two that are alike in all of that, the better one is taken for what was agreed.
      !link.hidden,
      link.via === null,
      link.element === 'a',
    ];
    return traits.reduce((sum, has) => sum * 2 + Number(has), 0);
  };
  // Of equals the first.
  return links.reduce((best, link) => (likeness(link) > likeness(best) ? link : best));
}

/** Whether the link must bear a mark. */
function mustBear(rel: ExpectedRel): boolean {
  return rel !== 'any' && rel !== 'followed';
}
