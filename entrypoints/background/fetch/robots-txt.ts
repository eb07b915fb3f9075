import { noteUnlessExpected, orElse } from '../../../utils/errors.ts';
import type { Requested } from '../../../utils/link/reading.ts';
import type { PlainAnswer } from '../../../utils/net/plain-request.ts';
import type { LoggedKind } from '../../../utils/net/request-kinds.ts';
import { noteRobotsAsked, wasRobotsAsked } from '../../../utils/settings/robots-asked.ts';
import { saveRobotsTxt, storedRobotsTxt } from '../../../utils/store/robots-txt.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import {
  cacheLifetime,
  ROBOTS_TXT_AT_MOST,
  type RobotsTxtFact,
} from '../../../utils/verdict/robots-txt-fact.ts';
import { mayEnter } from './access.ts';
import { askServer, askThrough } from './ask-server.ts';

/** A robots.txt, and the request for it where one was made. */
export interface RobotsTxtFound {
  readonly fact: RobotsTxtFact | null;
  readonly requests: readonly Requested[];
  /** The browser refused to ask: with access to the site it would not. */
  readonly needsAccess: boolean;
}

/** Nothing is known, and nothing was asked for. */
export const NO_ROBOTS_TXT: RobotsTxtFound = { fact: null, requests: [], needsAccess: false };

/** When the robots.txt of a tab's page is asked for. */
export interface RobotsTxtWish {
  /** The user wants it asked for now, kept or not. */
  readonly check: boolean;
  /**
   * Where it is asked for by itself, once a day, when it is not kept: on every site, for the user wants that of
   * each page they look at; on those that they gave access to; or nowhere.
   */
  readonly byItself: 'never' | 'withAccess' | 'always';
  /** The tab is in a private window: it is asked for only where the user checks, and neither kept nor listed. */
  readonly isPrivate: boolean;
  /** Is called where it is being asked for by itself. */
  readonly onAsk: () => void;
}

/**
 * Finds the robots.txt of a tab's origin: kept from before, else asked for where
 * the user wants it or has given access to the site.
 *
 * @param url the tab's page
 */
export async function findRobotsTxt(tabId: number, url: URL, wish: RobotsTxtWish): Promise<RobotsTxtFound> {
  const { check, byItself, isPrivate, onAsk } = wish;
  const kept = await fromStore(url.origin);
  if (check) {
    const asked = await askFromTab(tabId, url.origin, 'page', isPrivate);
    // What cannot be found out must not cost what is known.
    return asked.fact.status === null && kept ? { ...asked, fact: kept } : asked;
  }
  if (kept || isPrivate || byItself === 'never') return { ...NO_ROBOTS_TXT, fact: kept };
  // A popup that is closed and opened again asks for what is still on its way.
  const before = underWay.get(url.origin);
  if (before) {
    onAsk();
    return before;
  }
  const asking = askByItself(tabId, url, wish).finally(() => underWay.delete(url.origin));
  underWay.set(url.origin, asking);
  return asking;
}

/** What is being asked for by itself, by origin. */
const underWay = new Map<string, Promise<RobotsTxtFound>>();

/** Asks once a day at most, whatever comes of it: the user has not asked for this request in particular. */
async function askByItself(
  tabId: number,
  { origin, hostname }: URL,
  { byItself, onAsk }: RobotsTxtWish,
): Promise<RobotsTxtFound> {
  if (byItself !== 'always' && !(await mayEnter(hostname))) return NO_ROBOTS_TXT;
  try {
    if (await wasRobotsAsked(origin, Date.now())) return NO_ROBOTS_TXT;
    // First, for the background may be ended while it waits.
    await noteRobotsAsked(origin, Date.now());
  } catch (error) {
    // Who cannot remember that it asked would ask again and again.
    noteUnlessExpected('remember robots.txt', error);
    return NO_ROBOTS_TXT;
  }
  onAsk();
  const asked = await askFromTab(tabId, origin, 'robots', false, DAY);
  // Nothing was sent: another page of the site may let us ask.
  if (asked.needsAccess) await noteRobotsAsked(origin, null).catch(orElse('remember robots.txt', undefined));
  return asked;
}

function askFromTab(
  tabId: number,
  origin: string,
  kind: LoggedKind,
  isPrivate: boolean,
  lifetime = 0,
): Promise<RobotsTxtFound & { fact: RobotsTxtFact }> {
  const request = (url: string) =>
    askServer(tabId, { kind, url, charset: 'utf-8', bytes: ROBOTS_TXT_AT_MOST, isPrivate });
  return ask(origin, request, !isPrivate, lifetime);
}

/**
 * The robots.txt of a site that the user has given access to: kept from before, else asked for.
 *
 * @param url any page of the origin
 */
export async function robotsTxtOf(url: URL): Promise<RobotsTxtFact> {
  const kept = await fromStore(url.origin);
  if (kept) return kept;
  const asked = await ask(url.origin, (address) => askThrough('post', address, ROBOTS_TXT_AT_MOST), true);
  return asked.fact;
}

/** A store that cannot be read has kept nothing. */
function fromStore(origin: string): Promise<RobotsTxtFact | null> {
  return storedRobotsTxt(origin, Date.now()).catch(orElse('read robots.txt', null));
}

/** @param lifetime how long it is kept at least, in ms, where the server has answered for good */
async function ask(
  origin: string,
  request: (address: string) => Promise<PlainAnswer>,
  isKept: boolean,
  lifetime = 0,
): Promise<RobotsTxtFound & { fact: RobotsTxtFact }> {
  const at = Date.now();
  const address = `${origin}/robots.txt`;
  const answer = await request(address);
  const { finalUrl, headers, text, body } = answer;
  // Google, "How Google interprets the robots.txt specification": what breaks off has not answered.
  const status = body === 'broken' ? null : answer.status;
  const ownLifetime = cacheLifetime(status, headers['cache-control']);
  const expires = at + (ownLifetime < HOUR ? ownLifetime : Math.max(ownLifetime, lifetime));
  const fact: RobotsTxtFact = { origin, status, text, at, expires };
  // One that cannot be kept is asked for again the next time.
  if (isKept && status !== null) await saveRobotsTxt(fact).catch(orElse('save robots.txt', undefined));
  const requests = [{ url: address, status, finalUrl, at }];
  return { fact, requests, needsAccess: answer.refused === true };
}
