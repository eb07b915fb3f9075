/**
 * What makes a request, in a profile that was just installed:
 * - `click`: a click of the user, and nothing else
 * - `off`: nothing, until the user switches it on or gives access to a site
 * - `browser`: the browser by itself, as the user has set it there
 */
export type InstalledState = 'click' | 'off' | 'browser';

interface RequestRow {
  /** Its name in the log and in the strings: `request_page_what`, `_why`, `_whom` and `_when`. */
  readonly kind: string;
  readonly installed: InstalledState;
  /** It is among the last requests. What the browser itself sends is not: it does not tell. */
  readonly isLogged: boolean;
}

/**
 * All that can leave the machine because of Backlight, in one list: the settings and the README show it,
 * and a test compares it with the places in the code that send something. A new kind is a row here, its
 * strings (`request_…`, and `requestKind_…` where it is logged), its state in `requestStates`, a row in the
 * README, and its places in `test/repo/request-places.ts`.
 */
export const REQUESTS = [
  { kind: 'page', installed: 'click', isLogged: true },
  { kind: 'robots', installed: 'off', isLogged: true },
  { kind: 'target', installed: 'click', isLogged: true },
  { kind: 'post', installed: 'off', isLogged: true },
  { kind: 'tab', installed: 'off', isLogged: true },
  { kind: 'table', installed: 'click', isLogged: true },
  { kind: 'link', installed: 'click', isLogged: false },
  { kind: 'sync', installed: 'browser', isLogged: false },
] as const satisfies readonly RequestRow[];

/** A kind of what leaves the machine. */
export type RequestKind = (typeof REQUESTS)[number]['kind'];

/** A kind of request that Backlight itself sends, and notes in its log. */
export type LoggedKind = Extract<(typeof REQUESTS)[number], { readonly isLogged: true }>['kind'];

/** Tells a kind that is logged from any other word, as one that a newer version has stored. */
export function isLoggedKind(word: unknown): word is LoggedKind {
  return REQUESTS.some(({ kind, isLogged }) => isLogged && kind === word);
}
