import { siteOf } from '../link/host.ts';
import { type OwnDomain, ownFromName, ownMatcher } from '../link/own.ts';
import { isSamePage } from '../verdict/canonical.ts';
import type { Expectation, GuestPost, Mark } from './post.ts';
import type { SeenLink } from './seen.ts';

/**
 * Makes the question whether a link leads where it was agreed quick to ask of all
 * links of a page: nearly all lead to other hosts, and are not looked at closely.
 */
export function leadingTo(expected: Expectation['target']): (link: SeenLink) => boolean {
  if (expected.kind === 'domain') {
    const domain = ownFromName(expected.name);
    return ({ target }) => target !== null && isOn(target, domain);
  }
  const site = siteOf(URL.parse(expected.url)?.hostname ?? '');
  return ({ target, host }) =>
    target !== null && host !== null && siteOf(host) === site && isSamePage(target, expected.url);
}

/** Whether something else is agreed about the link, so that what was found says little: notes, tags and the like say nothing of it. */
export function isAgreedAnew(before: GuestPost, after: GuestPost): boolean {
  // What a tab may show, the HTML did not.
  const isSeenAnew = (after.openTab && !before.openTab) || (before.planned && !after.planned);
  return isSeenAnew || hasOtherTerms(before, after);
}

/** Whether what a guest post is judged by is another: its page, what is expected, or what it is compared with. */
export function hasOtherTerms(before: GuestPost, after: GuestPost): boolean {
  // Both came through the same schema: their parts are in the same order.
  const terms = ({ url, expect, baseline }: GuestPost) => JSON.stringify([url, expect, baseline]);
  return terms(before) !== terms(after);
}

/** The domain on which an expected target is. */
export function domainOf(target: Expectation['target']): OwnDomain | null {
  if (target.kind === 'domain') return ownFromName(target.name);
  const host = URL.parse(target.url)?.hostname.replace(/^www\./, '');
  return host ? ownFromName(host) : null;
}

/** Whether an address is on a domain. */
export function isOn(address: string, domain: OwnDomain | null): boolean {
  const url = URL.parse(address);
  return domain !== null && url !== null && ownMatcher([domain])(url) !== null;
}

/** Whether an anchor text is what was agreed: blanks and case aside. */
export function anchorFits(text: string, anchor: Expectation['anchor']): boolean {
  if (anchor.kind === 'any') return true;
  const [is, wanted] = [even(text), even(anchor.text)];
  return anchor.kind === 'exact' ? is === wanted : is.includes(wanted);
}

function even(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

const MARKS: readonly Mark[] = ['nofollow', 'ugc', 'sponsored'];

/** The marks that a link bears against what was agreed, and those that it lacks. */
export function marksOff(
  { kind }: Pick<SeenLink, 'kind'>,
  expected: Expectation['rel'],
): { added: readonly Mark[]; missing: readonly Mark[] } {
  if (expected === 'any') return { added: [], missing: [] };
  const has = MARKS.filter((mark) => kind.includes(mark));
  // Any mark will do.
  if (expected === 'not-followed') return { added: [], missing: has.length === 0 ? ['nofollow'] : [] };
  const wanted: readonly Mark[] = expected === 'followed' ? [] : expected;
  return {
    added: has.filter((mark) => !wanted.includes(mark)),
    missing: wanted.filter((mark) => !has.includes(mark)),
  };
}
