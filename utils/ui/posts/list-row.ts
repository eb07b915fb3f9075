import { siteOf } from '../../domains/host.ts';
import { shownUrl } from '../../i18n/address.ts';
import { expectedAnchorWords, relWords, targetWords } from '../../i18n/posts.ts';
import type { Check, FoundLink, PostVerdict } from '../../posts/check.ts';
import { type ListState, listState } from '../../posts/list/list-state.ts';
import { leadingReason, type ReasonId } from '../../posts/list/state-reason.ts';
import { targetDomain } from '../../posts/match.ts';
import type { Expectation, GuestPost } from '../../posts/post.ts';
import { type ShownState, shownState } from '../../posts/shown-state.ts';
import { statusAt } from '../../posts/state.ts';
import type { PostRecord } from '../../store/schema.ts';
import type { Instant } from '../../time.ts';

/** A guest post as the list shows it. */
export interface PostListRow {
  readonly record: PostRecord;
  readonly verdict: PostVerdict;
  /** The verdict, and more than it: that nobody has looked yet, or that the link was never found. */
  readonly state: ListState;
  /** The same as it is said of one guest post. */
  readonly shownAs: ShownState;
  /** Why it stands so: see `standingWords`; null where nothing explains it. */
  readonly reason: ReasonId | null;
  /** The page's title where it is known, else its address. */
  readonly page: string;
  /** Host and path where a title stands for them, which other pages may have too; else ''. */
  readonly address: string;
  /** The registrable domain of the page, as far as `RowPlaces` knows it. */
  readonly site: string;
  /** The name of the own domain to which it should link. */
  readonly domain: string;
  readonly target: string;
  /** As found; where the last check found none, as in the baseline; else as expected. */
  readonly anchor: string;
  readonly rel: string;
  /** The last check found the link. */
  readonly found: boolean;
  /** When it was checked, and when it will be; null where it was not, or will not be. */
  readonly last: Instant | null;
  readonly next: Instant | null;
  /** The background may fetch the page. */
  readonly reachable: boolean;
}

/** Where a page and its target belong to. */
export interface RowPlaces {
  /** The registrable domain of a host. */
  readonly siteOf: (host: string) => string;
  /** The name of the own domain to which a guest post should link. */
  readonly domainOf: (post: GuestPost) => string;
}

/** Until the public suffix list and the user's domains are loaded. */
export const PLAIN_PLACES: RowPlaces = { siteOf, domainOf: targetHost };

/** The domain of a target that is on none of the user's own. */
export function targetHost({ expect }: GuestPost): string {
  return targetDomain(expect.target)?.host ?? '';
}

/**
 * Makes the row of a guest post.
 *
 * @param title of the page as it was recorded; '' where it was not: what the last check saw stands for it
 * @param isReachable whether the background may fetch an address
 */
export function listRow(
  record: PostRecord,
  title: string,
  isReachable: (url: string) => boolean,
  now: Instant,
  places: RowPlaces = PLAIN_PLACES,
): PostListRow {
  const { post, state, due, url } = record;
  const found = state.last?.link;
  const { target } = post.expect;
  const known = title || state.title || '';
  const { anchor, rel } = found ? linkWords(found) : wordsBefore(post);
  const verdict = statusAt(post, state, now);
  const listed = listState(verdict, record);
  return {
    record,
    verdict,
    state: listed,
    shownAs: shownState(listed, record),
    reason: leadingReason(listed, state.last),
    page: known || shownUrl(url),
    address: known && shownUrl(url),
    site: places.siteOf(URL.parse(url)?.hostname ?? ''),
    domain: places.domainOf(post),
    target: targetWords(target),
    anchor,
    rel,
    found: Boolean(found),
    last: state.last?.at ?? null,
    next: due ?? null,
    reachable: isReachable(url),
  };
}

/**
 * The link in words: where the last check found none and there is no baseline, as it was when it was last seen.
 *
 * @param checks of the guest post, oldest first
 */
export function lastSeenWords(
  { record, found, anchor, rel }: PostListRow,
  checks: readonly Check[],
): Pick<PostListRow, 'anchor' | 'rel'> {
  const { baseline } = record.post;
  // What a check found is better than what a file of a tool says.
  const isKnown = found || (baseline && !baseline.reported);
  const seen = isKnown ? null : checks.findLast(({ link }) => link)?.link;
  return seen ? linkWords(seen) : { anchor, rel };
}

/** The anchor text and rel of a link; an empty rel means followed. */
function linkWords({ text: anchor, rawRel }: Pick<FoundLink, 'text' | 'rawRel'>) {
  return { anchor, rel: rawRel?.trim() || relWords('followed') };
}

/** As in the baseline, as far as it says something; else as expected. */
function wordsBefore({ baseline, expect }: GuestPost) {
  const expected = expectedWords(expect);
  if (!baseline) return expected;
  const { reported = ['text', 'rel'] } = baseline;
  const { anchor, rel } = linkWords(baseline);
  return {
    anchor: reported.includes('text') ? anchor : expected.anchor,
    rel: reported.includes('rel') ? rel : expected.rel,
  };
}

function expectedWords({ anchor, rel }: Expectation) {
  return { anchor: expectedAnchorWords(anchor), rel: relWords(rel) };
}
