import type { Instant } from '../time.ts';

/** Verdicts on a guest post. `seems-lost`: one check found the link lost, and a second one is to come. */
export const POST_VERDICTS = [
  'kept',
  'changed',
  'not-counted',
  'seems-lost',
  'lost',
  'unknown',
  'planned',
  'expired',
  'ignored',
] as const;
export type PostVerdict = (typeof POST_VERDICTS)[number];

/** Why, each with a sentence in the strings. */
export const POST_REASONS = [
  // It is not there.
  'link-removed',
  'mention-only',
  'page-404',
  'page-410',
  'front-page',
  // It is there, and is another.
  'target-changed',
  'rel-added',
  'rel-missing',
  'anchor-changed',
  // It is there, and does not count.
  'page-nofollow',
  'page-noindex',
  'canonical-elsewhere',
  'robots-txt',
  'in-frame',
  // Nobody can tell.
  'offline',
  'timeout',
  'refused',
  'too-big',
  'too-complex',
  'private-network',
  'not-open-to-robots',
  'status',
  'challenge',
  'login',
  'soft-404',
  'parked',
  'outage',
  'gate',
  'cut-off',
  'scant-text',
  'other-page',
  'not-html',
  'needs-javascript',
  'needs-frames',
  'not-rendered',
  // Good to know.
  'moved',
  'js-only',
  'hidden',
  'one-sign',
  'via-redirect',
  'may-not-count',
  'suspicious-rel',
  'all-links',
  'only-this',
  'other-form',
] as const;
export type PostReasonCode = (typeof POST_REASONS)[number];

/** One reason of a verdict on a guest post. */
export interface PostReason {
  readonly code: PostReasonCode;
  /** The status, the meta, the new address that it rests on; '' where the code says all. */
  readonly evidence: string;
}

/** Something about the link that is not as agreed, or not as it was. */
export interface PostChange {
  readonly what: 'target' | 'rel' | 'anchor' | 'position' | 'address';
  readonly from: string;
  readonly to: string;
}

/** From where a page is asked for: a person's browser, or an engine, which some servers refuse that let any person in. */
export const VANTAGES = ['browser', 'engine'] as const;
export type Vantage = (typeof VANTAGES)[number];

/** One check of a guest post. */
export interface Check {
  readonly at: Instant;
  /** How the page was read: its HTML fetched, the page opened in a tab of our own, or in a tab of the user's who visited it. */
  readonly way: 'fetched' | 'opened' | 'visited';
  /** From where the page was asked for. Absent where that was a browser, and in checks that are older than this field. */
  readonly vantage?: Vantage;
  readonly verdict: PostVerdict;
  /** Heaviest first. */
  readonly reasons: readonly PostReason[];
  readonly changes: readonly PostChange[];
  /** Where redirects led; null where nothing answered. */
  readonly finalUrl: string | null;
  /** The addresses that redirects led through, the first and the last included; absent where there were none. */
  readonly hops?: readonly string[];
  /** HTTP status; null where it is not known. */
  readonly status: number | null;
  /** The link that was found; null where there was none. */
  readonly link: FoundLink | null;
  /** Links of the page's text to other sites. Absent where the page could not be seen, and in checks that are older than this field. */
  readonly outbound?: OutboundCount;
}

/** How many links the text of a page has to other sites; those of menus, sidebars, header and footer are left out. */
export interface OutboundCount {
  readonly all: number;
  /** How many of them pass something on by their own `rel`. */
  readonly followed: number;
  readonly sponsored: number;
}

/** A link as a check found it. */
export interface FoundLink {
  readonly href: string;
  readonly target: string;
  readonly rawRel: string | null;
  readonly text: string;
  /** Other ways in which people read the text, the barest first; absent where there is but one. */
  readonly readings?: readonly string[] | undefined;
  readonly position: string;
  readonly jsOnly: boolean | null;
  readonly framed: boolean;
}
