import { QUALIFIERS } from '../../link/rel.ts';
import { FOLLOW_UP_STEPS } from '../follow-up.ts';
import type { ListState } from './list-state.ts';
import type { ReasonId } from './state-reason.ts';

/** Days by the user's clock, as `2026-03-31`; both belong to the range, and null leaves that side open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** What rel a link was found with. */
export const FOUND_RELS = ['followed', ...QUALIFIERS] as const;
export type FoundRel = (typeof FOUND_RELS)[number];

/** What rel was agreed. */
export const AGREED_RELS = ['any', 'followed', 'not-followed', ...QUALIFIERS] as const;
export type AgreedRel = (typeof AGREED_RELS)[number];

/** `soon`: within 30 days. `passed`: it is over. */
export const EXPIRIES = ['soon', 'passed'] as const;
/** `claim`: it was broken within its guarantee (utils/posts/claims.ts). `running`, `passed`: by the day until when it is guaranteed. */
export const GUARANTEES = ['claim', 'running', 'passed', 'none'] as const;
export const YES_NO = ['yes', 'no'] as const;
export type YesNo = (typeof YES_NO)[number];

/** How far the user is in getting a link back; `none`: nobody asked for it. */
export const FOLLOWED_UP = ['none', ...FOLLOW_UP_STEPS] as const;
export type FollowedUp = (typeof FOLLOWED_UP)[number];

/**
 * Which guest posts the list shows. All of it must hold; of several values in one list, one must. The names are those
 * of the address. A new field needs a line in `filter-params.ts` and a test in `utils/ui/posts/filtered-rows.ts`: the
 * types ask for both.
 */
export interface PostsFilter {
  /** Words that must all be found, as typed. */
  readonly search: string;
  readonly state: readonly ListState[];
  readonly reason: readonly ReasonId[];
  /** Names of own domains to which the link should lead. */
  readonly domain: readonly string[];
  /** Registrable domains of pages. */
  readonly site: readonly string[];
  readonly tag: readonly string[];
  readonly rel: readonly FoundRel[];
  readonly agreed: readonly AgreedRel[];
  readonly added: DayRange;
  readonly checked: DayRange;
  /** When the state came about. */
  readonly since: DayRange;
  readonly expires: (typeof EXPIRIES)[number] | null;
  /** Who sold or arranged them, as typed. */
  readonly supplier: readonly string[];
  readonly guarantee: (typeof GUARANTEES)[number] | null;
  /** As the last check found the page. */
  readonly indexable: YesNo | null;
  /** In a list of Search Console. */
  readonly google: YesNo | null;
  readonly followUp: readonly FollowedUp[];
  /** It is planned, and should be published by now. */
  readonly overdue: boolean;
  /** It has a change that the user has not seen. */
  readonly unseen: boolean;
  /** There are several on one site. */
  readonly several: boolean;
}

export const ANY_DAY: DayRange = { from: null, to: null };

/** Shows all. */
export const NO_FILTER: PostsFilter = {
  search: '',
  state: [],
  reason: [],
  domain: [],
  site: [],
  tag: [],
  rel: [],
  agreed: [],
  added: ANY_DAY,
  checked: ANY_DAY,
  since: ANY_DAY,
  expires: null,
  supplier: [],
  guarantee: null,
  indexable: null,
  google: null,
  followUp: [],
  overdue: false,
  unseen: false,
  several: false,
};
