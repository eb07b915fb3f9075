import { orElse } from '../../../utils/errors.ts';
import type { Requested } from '../../../utils/link/reading.ts';
import type { PlainAnswer } from '../../../utils/net/plain-request.ts';
import { saveRobotsTxt, storedRobotsTxt } from '../../../utils/store/robots-txt.ts';
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
}

/**
 * Finds the robots.txt of a tab's origin: kept from before, else asked for where
 * the user wants it or has given access to the site.
 *
 * @param url the tab's page
 * @param check the user wants it asked for now, kept or not
 * @param isPrivate the tab is in a private window: it is asked for only where the user wants it, and not kept
 */
export async function findRobotsTxt(
  tabId: number,
  url: URL,
  check: boolean,
  isPrivate: boolean,
): Promise<RobotsTxtFound> {
  const kept = await fromStore(url.origin);
  if (!check && (kept || isPrivate || !(await mayEnter(url.hostname)))) return { fact: kept, requests: [] };
  const request = (address: string) => askServer(tabId, address, 'utf-8', ROBOTS_TXT_AT_MOST);
  const asked = await ask(url.origin, request, !isPrivate);
  // What cannot be found out must not cost what is known.
  return asked.fact.status === null && kept ? { ...asked, fact: kept } : asked;
}

/**
 * The robots.txt of a site that the user has given access to: kept from before, else asked for.
 *
 * @param url any page of the origin
 */
export async function robotsTxtOf(url: URL): Promise<RobotsTxtFact> {
  const kept = await fromStore(url.origin);
  if (kept) return kept;
  const asked = await ask(url.origin, (address) => askThrough(address, ROBOTS_TXT_AT_MOST), true);
  return asked.fact;
}

/** A store that cannot be read has kept nothing. */
function fromStore(origin: string): Promise<RobotsTxtFact | null> {
  return storedRobotsTxt(origin, Date.now()).catch(orElse('read robots.txt', null));
}

async function ask(
  origin: string,
  request: (address: string) => Promise<PlainAnswer>,
  isKept: boolean,
): Promise<RobotsTxtFound & { fact: RobotsTxtFact }> {
  const at = Date.now();
  const address = `${origin}/robots.txt`;
  const answer = await request(address);
  const { finalUrl, headers, text, body } = answer;
  // Google, "How Google interprets the robots.txt specification": what breaks off has not answered.
  const status = body === 'broken' ? null : answer.status;
  const expires = at + cacheLifetime(status, headers['cache-control']);
  const fact: RobotsTxtFact = { origin, status, text, at, expires };
  // One that cannot be kept is asked for again the next time.
  if (isKept && status !== null) await saveRobotsTxt(fact).catch(orElse('save robots.txt', undefined));
  return { fact, requests: [{ url: address, status, finalUrl, at }] };
}
