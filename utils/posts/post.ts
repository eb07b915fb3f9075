import type { Kind } from '../link/rel.ts';
import type { Instant } from '../time.ts';

/** A page that should link to one of the user's domains, and what was agreed about it. */
export interface GuestPost {
  /** The page's address, without fragment. */
  readonly url: string;
  readonly expect: Expectation;
  /** The link as it was when the user was content with it; null where it was never found. */
  readonly baseline: Baseline | null;
  /** Not published yet: a missing page or link is as it should be. */
  readonly planned: boolean;
  /** The user wants no checks of it, and hears of no changes. */
  readonly ignored: boolean;
  /** The page is opened in a tab of our own where its HTML alone does not show whether the link is there. */
  readonly openTab: boolean;
  readonly notes: string;
  readonly tags: readonly string[];
  /** As the user wrote it: `120 EUR`. */
  readonly cost: string;
  readonly added: Instant;
  /** When the agreement ends; null where it does not. */
  readonly expires: Instant | null;
  /** Until when a planned post should be published; null, or absent in posts that are older than this field, where nobody said. */
  readonly dueOn?: Instant | null | undefined;
  /** Who sold or arranged it; '', or absent in posts that are older than this field, where nobody said. */
  readonly supplier?: string | undefined;
  /** Until when the supplier answers for the link; null or absent as `dueOn`. */
  readonly guaranteedUntil?: Instant | null | undefined;
  /** Whether Google has the page, as a person or a file says; null or absent where nobody said. */
  readonly indexed?: IndexedSaid | null | undefined;
}

/** What somebody says of whether Google has a page in its index. */
export interface IndexedSaid {
  readonly said: 'yes' | 'no';
  /** When they looked. */
  readonly at: Instant;
}

/** What two guest posts may not have in common: their page, and where that should link to. The store keeps it as their key. */
export function postKey({ url, expect: { target } }: Pick<GuestPost, 'url' | 'expect'>): string {
  return `${url}\n${target.kind === 'page' ? target.url : target.name}`;
}

/** What was agreed about the link. */
export interface Expectation {
  /** Where it leads: one page, or anything on a domain. */
  readonly target: ExpectedTarget;
  /** The marks that it must bear; `followed` for none, `not-followed` for at least one, `any` where that does not matter. */
  readonly rel: ExpectedRel;
  readonly anchor: ExpectedAnchor;
  /** The page must be indexable, and nothing in it may take the worth of the link. */
  readonly indexable: boolean;
}

export type ExpectedTarget =
  | { readonly kind: 'page'; readonly url: string }
  /** Name of an own domain: `example.com`, `=www.example.com`, `example.com/blog/`. */
  | { readonly kind: 'domain'; readonly name: string };

export type Mark = Exclude<Kind, 'followed' | 'suspicious'>;
export type ExpectedRel = 'any' | 'followed' | 'not-followed' | readonly Mark[];

export type ExpectedAnchor =
  | { readonly kind: 'any' }
  | { readonly kind: 'exact' | 'contains'; readonly text: string };

/** A link as it was when the user was content with it. */
export interface Baseline {
  readonly href: string;
  /** Where it leads in the end, redirect wrappers opened. */
  readonly target: string;
  readonly rawRel: string | null;
  readonly text: string;
  readonly position: string;
  /** It was there only after scripts had run; null where that is not known. */
  readonly jsOnly: boolean | null;
  /** It was in a frame. */
  readonly framed: boolean;
  /** When it was found so. */
  readonly at: Instant;
  /**
   * A tool's file says so, and of these parts alone: of the others nothing is known, nor of an address or a position that
   * is ''. Absent where a check found the link.
   */
  readonly reported?: readonly ReportedPart[] | undefined;
}

/** A part of a link that files of tools may tell. */
export type ReportedPart = 'rel' | 'text';
