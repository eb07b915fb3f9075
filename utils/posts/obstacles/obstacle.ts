import { isOtherSite } from '../../domains/host.ts';
import type { PageSignals } from '../../read/page-signals.ts';
import { isSamePage } from '../../verdict/canonical.ts';
import { clearQuery, withoutTracking } from '../../verdict/same-page.ts';
import type { ResponseHead } from '../observation.ts';
import * as words from './patterns.ts';

/**
 * What can stand where the page should be.
 * - `outage`: the server or its owner shows another page in place of all: suspended, under maintenance
 * - `gate`: the page is shown after a click only: to accept cookies, or to confirm one's age
 */
export type Obstacle = 'challenge' | 'parked' | 'login' | 'soft-404' | 'outage' | 'gate';

/** What an obstacle is recognised by. */
export interface ObstacleSigns {
  readonly title: string;
  readonly signs: PageSignals;
  readonly head: Pick<ResponseHead, 'finalUrl' | 'guards'>;
  /** The address that was asked for. */
  readonly url: string;
}

/**
 * Finds out whether the answer is the page at all. Asked only where the link is missing:
 * a page that has the link is the page, whatever else stands in it.
 *
 * @returns the obstacle with what it was told by; null where it looks like a page
 */
export function obstacleOf(seen: ObstacleSigns): { kind: Obstacle; evidence: string } | null {
  for (const [kind, find] of FINDERS) {
    const evidence = find(seen);
    if (evidence) return { kind, evidence: evidence.slice(0, 200) };
  }
  return null;
}

type Find = (seen: ObstacleSigns) => string | null | undefined;

const FINDERS: readonly (readonly [Obstacle, Find])[] = [
  ['challenge', challenge],
  ['parked', parked],
  ['outage', outage],
  ['soft-404', notFound],
  ['login', login],
  ['gate', gate],
];

/** In UTF-16 units of text, menus included: an article has more, a wall has less. */
const ARTICLE = 3000;
/** In UTF-16 units: a paywall shows the beginning of the article, and comments and a menu around it. */
const TEASER = 10_000;
/** In UTF-16 units: a wall says little more than that it is one. */
const SHORT = 1000;
/** In UTF-16 units: where there is less text, the scripts are the page. */
const SCANT = 250;

function challenge(seen: ObstacleSigns): string | null | undefined {
  const { signs, head } = seen;
  if (/^cf-mitigated: challenge/im.test(head.guards)) return 'cf-mitigated: challenge';
  if (signs.length >= ARTICLE) return null;
  // Guarded sites load their guard's scripts on every page; they mean a challenge only where there is little else.
  return (
    titled(seen, words.CHALLENGE_TITLE) ??
    firstOf(signsToSearch(signs), words.CHALLENGE_MARK) ??
    (signs.length < SHORT ? firstOf(signs.names, words.CHALLENGE_FRAME) : null) ??
    said(seen, words.CHALLENGE_TEXT, SHORT) ??
    (signs.length < SCANT ? firstOf(signsToSearch(signs), words.GUARD_MARK) : null)
  );
}

function parked(seen: ObstacleSigns): string | null | undefined {
  const { signs, head, url } = seen;
  if (isOtherSite(head.finalUrl, url) && words.PARKED_ADDRESS.test(head.finalUrl)) return head.finalUrl;
  if (signs.length >= ARTICLE) return null;
  return (
    titled(seen, words.PARKED_TITLE) ??
    (signs.length < SHORT ? firstOf(signsToSearch(signs), words.PARKED_MARK) : null) ??
    said(seen, words.PARKED_TEXT, SHORT)
  );
}

function outage(seen: ObstacleSigns): string | null | undefined {
  if (seen.signs.length >= ARTICLE) return null;
  return titled(seen, words.OUTAGE_TITLE) ?? said(seen, words.OUTAGE_TEXT, SHORT);
}

/** "Not found" with status 200, in a title that says nothing else, or to the visitor. */
function notFound(seen: ObstacleSigns): string | null | undefined {
  const { head, url } = seen;
  const [final, asked] = [pathOf(head.finalUrl), pathOf(url)];
  if (words.NOT_FOUND_PATH.test(final) && !words.NOT_FOUND_PATH.test(asked)) return head.finalUrl;
  // A deep page that leads to the front page is gone without saying so.
  if (leadsToFront(head.finalUrl, url)) return head.finalUrl;
  return titled(seen, words.NOT_FOUND_TITLE) ?? said(seen, words.NOT_FOUND_TEXT, 1.5 * SHORT);
}

function login(seen: ObstacleSigns): string | null | undefined {
  const { signs, head, url, title } = seen;
  const { hostname = '' } = URL.parse(head.finalUrl) ?? {};
  const isElsewhere = isOtherSite(head.finalUrl, url);
  if (words.LOGIN_PATH.test(pathOf(head.finalUrl)) && !words.LOGIN_PATH.test(pathOf(url)))
    return head.finalUrl;
  if (isElsewhere && words.LOGIN_HOST.test(hostname)) return head.finalUrl;
  const paywall = said(seen, words.PAYWALL_TEXT, TEASER);
  if (paywall !== undefined || signs.length >= ARTICLE) return paywall;
  const isPortal = isElsewhere && words.PORTAL.test(`${head.finalUrl} ${title} ${signs.text}`);
  if (isElsewhere && signs.length < SHORT && (signs.asksPassword || isPortal)) return head.finalUrl;
  return titled(seen, words.LOGIN_TITLE) ?? said(seen, words.LOGIN_TEXT, ARTICLE);
}

function gate(seen: ObstacleSigns): string | null | undefined {
  const { signs, head, url } = seen;
  const { hostname = '' } = URL.parse(head.finalUrl) ?? {};
  if (isOtherSite(head.finalUrl, url) && words.GATE_HOST.test(hostname)) return head.finalUrl;
  if (signs.length >= ARTICLE) return null;
  return titled(seen, words.GATE_TITLE) ?? said(seen, words.GATE_TEXT, SHORT);
}

/** The title or the first heading, where one of its parts is such a title as a whole. */
function titled({ title, signs }: ObstacleSigns, pattern: RegExp): string | undefined {
  return [title, signs.heading].find((each) =>
    words.titleParts(each).some((part) => part !== '' && pattern.test(part)),
  );
}

/** What the text says, where there is little of it. */
function said({ title, signs }: ObstacleSigns, pattern: RegExp, atMost: number): string | undefined {
  return signs.length < atMost ? pattern.exec(`${title} ${signs.text}`)?.[0] : undefined;
}

function signsToSearch({ scripts, names, code, refresh }: PageSignals): string[] {
  return [...scripts, ...names, code, refresh ?? ''];
}

function firstOf(texts: readonly string[], pattern: RegExp): string | undefined {
  for (const text of texts) {
    const found = pattern.exec(text);
    if (found) return text.length < 200 ? text : found[0];
  }
  return undefined;
}

/** The front page of a site, or of one of its languages. */
const FRONT = /^\/([a-z]{2}(-[a-z]{2})?\/?)?((index|default)\.(php|html?|aspx?))?$/i;

/** Whether a deep page led to the front page; some pages differ from it by their query alone. */
function leadsToFront(final: string, asked: string): boolean {
  const [to, from] = [URL.parse(final), URL.parse(asked)];
  if (!to || !from || !FRONT.test(to.pathname) || isSamePage(final, asked)) return false;
  if (!FRONT.test(from.pathname)) return !/[?&](p|page_id)=/.test(to.search);
  return pageQuery(to) === '' && pageQuery(from) !== '';
}

function pageQuery({ search }: URL): string {
  return withoutTracking(clearQuery(search), '');
}

function pathOf(address: string): string {
  return URL.parse(address)?.pathname ?? '';
}
