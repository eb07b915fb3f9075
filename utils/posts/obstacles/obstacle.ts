import { isOtherSite } from '../../domains/host.ts';
import type { PageSignals } from '../../read/page-signals.ts';
import { isSamePage } from '../../verdict/canonical.ts';
import type { ResponseHead } from '../observation.ts';
import { leadsToFront, leadsToFrontForGood } from './front-page.ts';
import * as words from './patterns.ts';
import { programOutput } from './program-output.ts';

/**
 * What can be served in the place of a page:
 * - `outage`: the server or its owner shows another page in the place of all: suspended, under maintenance
 * - `gate`: a click is wanted first: to cookies, or to be old enough
 */
export type Obstacle = 'challenge' | 'parked' | 'login' | 'soft-404' | 'outage' | 'gate';

/** The parts of an answer by which an obstacle is recognised. */
export interface ObstacleSigns {
  readonly title: string;
  readonly signs: PageSignals;
  readonly head: Pick<ResponseHead, 'finalUrl' | 'guards' | 'isForGood'>;
  /** The address that was asked for. */
  readonly url: string;
}

/**
 * Finds out whether an answer is the page at all. Is asked only where the link is missing: a page that
 * has the link is the page, whatever else it has.
 *
 * @returns the obstacle, and the text or address by which it was recognised; null where there is none
 */
export function obstacleOf(page: ObstacleSigns): { kind: Obstacle; evidence: string } | null {
  for (const [kind, find] of FINDERS) {
    const evidence = find(page);
    if (evidence) return { kind, evidence: evidence.slice(0, 200) };
  }
  return null;
}

type Find = (page: ObstacleSigns) => string | null | undefined;

const FINDERS: readonly (readonly [Obstacle, Find])[] = [
  ['challenge', challenge],
  ['parked', parked],
  ['outage', outage],
  ['soft-404', notFound],
  ['login', login],
  ['gate', gate],
];

/** An article with its menus and comments has at least so much text, a wall with all that is around it has less. In UTF-16 units. */
const ARTICLE = 3000;
/** A page with a paywall has less text: the beginning of the article, comments and menus. */
const TEASER = 10_000;
/** A wall without much around it has less text. */
const SHORT = 1000;
/** A page with less text is made by its scripts. */
const SCANT = 250;

function challenge(page: ObstacleSigns): string | null | undefined {
  const { signs, head } = page;
  if (/^cf-mitigated: challenge/im.test(head.guards)) return 'cf-mitigated: challenge';
  if (signs.length >= ARTICLE) return null;
  // Guarded sites load their guard's scripts on every page; they mean a challenge only where there is little else.
  return (
    titled(page, words.CHALLENGE_TITLE) ??
    firstOf(signsToSearch(signs), words.CHALLENGE_MARK) ??
    (signs.length < SHORT ? firstOf(signs.names, words.CHALLENGE_FRAME) : null) ??
    said(page, words.CHALLENGE_TEXT, SHORT) ??
    (signs.length < SCANT ? firstOf(signsToSearch(signs), words.GUARD_MARK) : null)
  );
}

function parked(page: ObstacleSigns): string | null | undefined {
  const { signs, head, url } = page;
  if (isOtherSite(head.finalUrl, url) && words.PARKED_ADDRESS.test(head.finalUrl)) return head.finalUrl;
  if (signs.length >= ARTICLE) return null;
  return (
    titled(page, words.PARKED_TITLE) ??
    (signs.length < SHORT ? firstOf(signsToSearch(signs), words.PARKED_MARK) : null) ??
    said(page, words.PARKED_TEXT, SHORT)
  );
}

function outage(page: ObstacleSigns): string | null | undefined {
  const printed = programOutput(page.signs);
  if (printed !== null || page.signs.length >= ARTICLE) return printed;
  return titled(page, words.OUTAGE_TITLE) ?? said(page, words.OUTAGE_TEXT, SHORT);
}

/** "Not found" with status 200, in a title that says nothing else, or to the visitor. */
function notFound(page: ObstacleSigns): string | null | undefined {
  const { head, url } = page;
  const [final, asked] = [pathOf(head.finalUrl), pathOf(url)];
  if (words.NOT_FOUND_PATH.test(final) && !words.NOT_FOUND_PATH.test(asked)) return head.finalUrl;
  // A deep page that leads to the front page may be gone; only for good does it say so.
  if (leadsToFront(head.finalUrl, url) && !leadsToFrontForGood(head, url)) return head.finalUrl;
  return titled(page, words.NOT_FOUND_TITLE) ?? said(page, words.NOT_FOUND_TEXT, 1.5 * SHORT);
}

function login(page: ObstacleSigns): string | null | undefined {
  const { signs, head, url, title } = page;
  const { hostname = '' } = URL.parse(head.finalUrl) ?? {};
  const isElsewhere = isOtherSite(head.finalUrl, url);
  if (words.LOGIN_PATH.test(pathOf(head.finalUrl)) && !words.LOGIN_PATH.test(pathOf(url)))
    return head.finalUrl;
  if (isElsewhere && words.LOGIN_HOST.test(hostname)) return head.finalUrl;
  // Google, "Structured data for subscription and paywalled content". Some send the whole article all the same.
  if (signs.isPaid && signs.prose < ARTICLE) return 'isAccessibleForFree: false';
  const paywall = said(page, words.PAYWALL_TEXT, TEASER);
  if (paywall !== undefined || signs.length >= ARTICLE) return paywall;
  const isPortal = isElsewhere && words.PORTAL.test(`${head.finalUrl} ${title} ${signs.text}`);
  if (signs.asksPassword && !isSamePage(head.finalUrl, url)) return head.finalUrl;
  if (signs.length < SHORT && isPortal) return head.finalUrl;
  return titled(page, words.LOGIN_TITLE) ?? said(page, words.LOGIN_TEXT, SHORT);
}

function gate(page: ObstacleSigns): string | null | undefined {
  const { signs, head, url } = page;
  const { hostname = '' } = URL.parse(head.finalUrl) ?? {};
  if (isOtherSite(head.finalUrl, url) && words.GATE_HOST.test(hostname)) return head.finalUrl;
  if (signs.length >= ARTICLE) return null;
  return titled(page, words.GATE_TITLE) ?? said(page, words.GATE_TEXT, SHORT);
}

/** The title or the first heading, where one of its parts matches as a whole. */
function titled({ title, signs }: ObstacleSigns, pattern: RegExp): string | undefined {
  return [title, signs.heading].find((each) =>
    words.titleParts(each).some((part) => part !== '' && pattern.test(part)),
  );
}

/** The words in the title or the text that match, where there is less text than `atMost`. */
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

function pathOf(address: string): string {
  return URL.parse(address)?.pathname ?? '';
}
