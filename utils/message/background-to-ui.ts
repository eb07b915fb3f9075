import * as v from 'valibot';
import type { FailureCause } from '../errors.ts';
import type { HighlightStyle } from '../highlight/style.ts';
import type { Answer, Backlink, LinkPlace } from '../link/answer.ts';
import type { ChangeKind } from '../link/changes.ts';
import type { PageFacts } from '../link/facts.ts';
import type { Mention } from '../link/mention.ts';
import type { LinksPart } from '../link/page-link.ts';
import type { Requested } from '../link/reading.ts';
import type { TargetState } from '../link/target-state.ts';
import type { Unreadable } from '../link/unreadable.ts';
import type { ImportedPart } from '../posts/import-part.ts';
import type { PageVerdict } from '../verdict/page.ts';
import type { ServedOnlyBacklink } from '../verdict/served-only.ts';
import type { VerdictSum } from '../verdict/sum.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { AskedTable } from './asked-table.ts';
import { pageAnswers } from './background-to-page.ts';
import type { CheckedOnce } from './checked-once.ts';
import type { FetchedPage } from './fetched-page.ts';
import type { JudgedPart } from './judged-part.ts';
import type { UiToBackground } from './ui-to-background.ts';

/**
 * Why a reading was not recorded. `private`: the tab is in a private window; `bug`: nobody expected it;
 * the others as in {@link FailureCause}.
 */
export type NotRecorded = 'loading' | 'private' | 'full' | 'newer' | 'blocked' | 'broken' | 'bug';

/** One change of a link to an own domain since the reading before. */
export interface ChangeSeen {
  readonly kind: ChangeKind;
  readonly href: string;
  readonly from: string | null;
  readonly to: string | null;
  /** When the reading before was made, in ms since 1970. */
  readonly since: number;
}

/**
 * What the background says over the port `answer`: `progress` while it reads,
 * then `answer`, `unreadable` or `noDomains`, then `recorded` or `notRecorded`. An
 * `answer` comes again when more is known. It comes from our side of the trust
 * line, so its type is its contract.
 */
export type BackgroundToUi =
  | { readonly type: 'progress'; readonly links: number }
  /** There is nobody's domain to look for yet: nothing is answered, and nothing recorded. */
  | { readonly type: 'noDomains' }
  /**
   * `checking`: the page's server is being asked. `complete`: all is found out that will be; else there will
   * be another.
   */
  | {
      readonly type: 'answer';
      readonly answer: TabAnswer;
      readonly checking: boolean;
      readonly complete: boolean;
    }
  | { readonly type: 'unreadable'; readonly why: Unreadable }
  | { readonly type: 'recorded'; readonly changes: readonly ChangeSeen[] }
  | { readonly type: 'notRecorded'; readonly why: NotRecorded };

/** What became of recording an answer; null while it is being written. */
export type RecordState =
  | null
  | { readonly ok: true; readonly changes: readonly ChangeSeen[] }
  | { readonly ok: false; readonly why: NotRecorded };

/** A link to an own domain, and whether it counts. */
export interface AnsweredLink extends Backlink {
  readonly verdict: Verdict;
}

/** The answer about a tab, with what the popup must say besides. */
export interface TabAnswer extends Omit<Answer, 'own'> {
  readonly own: readonly AnsweredLink[];
  /** Links to own domains that the page's HTML as served had and a script took away. */
  readonly servedOnly: readonly ServedOnlyBacklink[];
  /** Own domains that the page's text mentions without a link to them, and the place that can be shown. */
  readonly mentions: readonly (Mention & LinkPlace)[];
  /** Of all links to own domains in the page itself, listed or not. */
  readonly sum: VerdictSum;
  readonly url: string;
  readonly title: string;
  readonly page: PageAnswer;
  /** Frames of other sites that could not be read, by address. */
  readonly unreadFrames: readonly string[];
  /** How many frames of the page's own site did not load, or are closed to extensions. */
  readonly failedFrames: number;
  /** True where the page was still loading: there may be more. */
  readonly loading: boolean;
  /** Links that the page took away while it was being read. */
  readonly gone: number;
  /** Links to own domains, listed or not, of which it is not known whether the page hides them. */
  readonly notLookedAt: number;
  /** It is in a private window: nothing of it is stored, and nothing about guest posts can be. */
  readonly isPrivate: boolean;
}

/** What the verdicts rest on that is the page's own. */
export interface PageAnswer {
  readonly verdict: PageVerdict;
  readonly facts: Pick<
    PageFacts,
    'status' | 'lang' | 'charset' | 'robots' | 'xRobotsTag' | 'linkHeader' | 'canonicals'
  >;
  /** As whom robots.txt was read: `Googlebot`. */
  readonly crawler: string;
  /** When robots.txt was asked for, in ms since 1970; null where it is not known. */
  readonly robotsTxtAt: number | null;
  /** How many of the page's links came only by JavaScript; null where that is not known. */
  readonly jsOnly: number | null;
  /** What was asked of servers for this answer. */
  readonly requests: readonly Requested[];
  /** The browser refused to ask for what is not found out: with access to the site it would not. */
  readonly needsAccess: boolean;
}

/** Whether a tab's links are highlighted, and what stands in the way. */
export interface HighlightState {
  readonly on: boolean;
  /** Host of the tab's page; null where it is no web page that we know of. */
  readonly host: string | null;
  /** Highlighting is always on for this host. */
  readonly always: boolean;
  /** The settings list this site among those where nothing is highlighted. */
  readonly excluded: boolean;
  /** Why it could not be switched on; null where nothing went wrong. */
  readonly failed: Unreadable | null;
  /** Colours and lines as the user wants them: the popup's badges bear the same. */
  readonly style: HighlightStyle;
}

/** What the background has validated itself already, where it was read or came in: only its type is needed. */
const validated = /* @__NO_SIDE_EFFECTS__ */ <T>() => v.custom<T>((value) => value !== undefined);

const postsAdded = v.object({
  ids: v.pipe(v.array(v.string()), v.readonly()),
  /** How many were there before, and stayed as they were. */
  known: v.number(),
});
/** What came of guest posts that were added. */
export type PostsAdded = v.InferOutput<typeof postsAdded>;

/** It is done, or under way. */
const done = v.void();

/** What the background answers to a page of our own. It comes from our side of the trust line. */
export const uiAnswers = {
  showLink: pageAnswers.showLink,
  linkHtml: pageAnswers.linkHtml,
  tabLinks: validated<LinksPart>(),
  judgeRecord: validated<JudgedPart | null>(),
  checkTarget: validated<TargetState | null>(),
  wantTargets: v.pipe(v.array(v.string()), v.readonly()),
  fetchPage: validated<FetchedPage>(),
  addPosts: postsAdded,
  importPosts: validated<ImportedPart>(),
  checkOnce: validated<CheckedOnce>(),
  askTable: validated<AskedTable>(),
  keepTable: done,
  dropTable: done,
  readTable: done,
  editPosts: done,
  removePosts: done,
  /** By these it is taken back. */
  addStep: v.object({ at: v.number(), reminded: v.pipe(v.array(v.string()), v.readonly()) }),
  takeBackStep: done,
  saveSite: done,
  checkPosts: done,
  stopRun: done,
  startWalk: done,
  goOnWalk: done,
  stopWalk: done,
  markSeen: done,
  clearRequests: done,
  restored: done,
  highlighting: validated<HighlightState>(),
  highlight: validated<HighlightState>(),
  always: validated<HighlightState>(),
} satisfies Record<UiToBackground['type'], v.GenericSchema>;

export type UiAnswers = { readonly [K in keyof typeof uiAnswers]: v.InferOutput<(typeof uiAnswers)[K]> };
