import type { Requested } from '../../../utils/link/reading.ts';
import { keepRobotsTxt, keptRobotsTxt } from '../../../utils/store/robots-txt.ts';
import { keptFor, ROBOTS_TXT_AT_MOST, type RobotsTxtFact } from '../../../utils/verdict/robots-txt-fact.ts';
import { mayEnter } from '../access.ts';
import { askServer } from './ask-server.ts';

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
 */
export async function findRobotsTxt(tabId: number, url: URL, check: boolean): Promise<RobotsTxtFound> {
  // A store that cannot be read has kept nothing.
  const kept = await keptRobotsTxt(url.origin, Date.now()).catch(() => null);
  if (!check && (kept || !(await mayEnter(url.hostname)))) return { fact: kept, requests: [] };
  const at = Date.now();
  const address = `${url.origin}/robots.txt`;
  const answer = await askServer(tabId, address, 'utf-8', ROBOTS_TXT_AT_MOST);
  const { finalUrl, headers, text, body } = answer;
  // Google, "How Google interprets the robots.txt specification": what breaks off has not answered.
  const status = body === 'broken' ? null : answer.status;
  const request = { url: address, status, finalUrl, at };
  // What cannot be found out must not cost what is known.
  if (status === null && kept) return { fact: kept, requests: [request] };
  const expires = at + keptFor(status, headers['cache-control']);
  const fact: RobotsTxtFact = { origin: url.origin, status, text, at, expires };
  // One that cannot be kept is asked for again the next time.
  if (status !== null) await keepRobotsTxt(fact).catch(() => undefined);
  return { fact, requests: [request] };
}
