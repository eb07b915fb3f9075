import type { Instant } from '../time.ts';
import type { Check, OutboundCount } from './check.ts';
import type { Observation } from './observation.ts';

/** A count, and the check that made it. */
export interface OutboundSeen extends OutboundCount {
  readonly at: Instant;
  /** The page was read in a tab, where scripts have run: such a count is compared with none of fetched HTML. */
  readonly rendered: boolean;
}

/** The counts of a guest post: what its page was when the link was placed, and what it is now. */
export interface OutboundHistory {
  /** Of the first check that saw the page with its link. */
  readonly placed: OutboundSeen;
  /** Of the last check that saw the page. */
  readonly now: OutboundSeen;
}

/**
 * Counts the links to other sites in the text of a page.
 *
 * @returns null where there is no page: that of an error has the links of its site
 */
export function countOutbound(observation: Observation): OutboundCount | null {
  if (observation.kind !== 'page') return null;
  const { status } = observation.head;
  if (status < 200 || status >= 300) return null;
  const links = observation.links.filter(
    ({ outbound, position, frame }) => outbound && position === 'content' && frame === null,
  );
  const having = (kind: (typeof links)[number]['kind'][number]) =>
    links.filter((link) => link.kind.includes(kind)).length;
  return { all: links.length, followed: having('followed'), sponsored: having('sponsored') };
}

/**
 * Takes the count of a check into account. Counts of fetched HTML take the place of those of tabs, which scripts and
 * logged-in users change, and not the other way round.
 *
 * @param before null where nothing was counted yet
 * @returns null where still nothing is counted
 */
export function withOutbound(
  before: OutboundHistory | null,
  { at, way, verdict, link, outbound }: Pick<Check, 'at' | 'way' | 'verdict' | 'link' | 'outbound'>,
): OutboundHistory | null {
  if (!outbound || verdict === 'unknown') return before;
  const now: OutboundSeen = { ...outbound, at, rendered: way !== 'fetched' };
  // The page may never have had the link yet: then it says nothing of the time when it was placed.
  if (!before) return link && { placed: now, now };
  if (now.rendered === before.placed.rendered) return { ...before, now };
  return now.rendered ? before : { placed: now, now };
}

/** More than twice as many links, and so many more at least. */
const [TIMES, MORE] = [2, 10] as const;

/** Whether a page has many more links to other sites than when the link was placed: more than twice as many, and ten more. */
export function isCrowded(history: OutboundHistory | null | undefined): boolean {
  if (!history) return false;
  const { placed, now } = history;
  return now.all > TIMES * placed.all && now.all >= placed.all + MORE;
}

/** Whether a check has made it so: it is told once, and again only after the page has had fewer meanwhile. */
export function becomesCrowded(
  before: { readonly outbound?: OutboundHistory },
  after: { readonly outbound?: OutboundHistory },
): boolean {
  return isCrowded(after.outbound) && !isCrowded(before.outbound);
}
