import type { FetchFailure } from '../../../utils/message/fetched-page.ts';
import { isBusyStatus } from '../../../utils/posts/busy-host.ts';
import { type Instant, SECOND } from '../../../utils/time.ts';
import { parseRobotsTxt } from '../../../utils/verdict/robots-txt.ts';
import {
  cacheLifetime,
  ROBOTS_TXT_AT_MOST,
  type RobotsTxtFact,
} from '../../../utils/verdict/robots-txt-fact.ts';
import { decideByRobotsTxt } from '../../../utils/verdict/robots-txt-match.ts';
import { type Asked, askedOf, followFrom } from './follow-from.ts';
import type { EngineIdentity } from './identity.ts';
import { type RequestTerms, type ServerAnswer, withAnswer } from './request.ts';

/** Our name in robots.txt (RFC 9309, "product token"). */
const PRODUCT_TOKEN = 'Backlight';

/** How long a robots.txt is waited for, in ms: as long as the extension waits. */
const ANSWER_AT_MOST_MS = 15 * SECOND;

/** The robots.txt files that were asked for, by their origins: who keeps it asks each host once a day. */
export interface RobotsTxtCache {
  get(origin: string): RobotsTxtFact | undefined;
  set(origin: string, fact: RobotsTxtFact): unknown;
}

/** A robots.txt, and when its server wants to be asked next. */
export interface RobotsTxtAnswer {
  readonly fact: RobotsTxtFact;
  /** As written; null where there is none, and where the file was kept. */
  readonly retryAfter: string | null;
}

/** What came of one request for it. */
interface AskedText extends Asked {
  readonly text: string;
  readonly cacheControl: string | null;
  readonly retryAfter: string | null;
}

/**
 * The robots.txt of an origin: kept from before, else asked for.
 *
 * @param terms of the request for it
 * @param admit as in {@link EngineIdentity}: its redirects may lead to other hosts
 * @returns why nothing came: then nothing of the origin is to be asked for (RFC 9309, 2.3.1.4)
 */
export async function robotsTxtFor(
  origin: string,
  cache: RobotsTxtCache,
  now: Instant,
  terms: Omit<RequestTerms, 'ms'>,
  admit?: EngineIdentity['admit'],
): Promise<RobotsTxtAnswer | FetchFailure> {
  const kept = cache.get(origin);
  if (kept && kept.expires > now) return { fact: kept, retryAfter: null };
  const { answer, refused } = await followFrom(
    `${origin}/robots.txt`,
    null,
    { allowPrivate: terms.mayBePrivate, ...(admit && { admit }) },
    (url, mayBePrivate) =>
      withAnswer(url, { ...terms, mayBePrivate, ms: ANSWER_AT_MOST_MS }, (came) => readText(url, came)),
  );
  if (typeof answer === 'string') return answer;
  // Redirects that lead nowhere: as if there were none (RFC 9309, 2.3.1.2).
  const status = refused || !answer ? 404 : (answer.facts.status ?? 404);
  const text = status >= 200 && status < 300 ? (answer?.text ?? '') : '';
  const expires = now + cacheLifetime(status, answer?.cacheControl ?? null);
  const fact: RobotsTxtFact = { origin, status, text, at: now, expires };
  cache.set(origin, fact);
  return { fact, retryAfter: answer?.retryAfter ?? null };
}

async function readText(url: string, answer: ServerAnswer): Promise<AskedText> {
  const decoder = new TextDecoder();
  let text = '';
  let left = answer.status >= 200 && answer.status < 300 ? ROBOTS_TXT_AT_MOST : 0;
  if (left > 0) {
    for await (const piece of answer.body) {
      text += decoder.decode(piece.subarray(0, left), { stream: true });
      left -= piece.length;
      if (left <= 0) break;
    }
  }
  const { headers } = answer;
  return {
    ...askedOf(url, answer),
    text: text + decoder.decode(),
    cacheControl: headers.get('cache-control'),
    retryAfter: headers.get('retry-after'),
  };
}

/**
 * Whether the engine may fetch a page.
 *
 * @returns `busy` where the server cannot even say so now
 */
export function opennessOf({ status, text }: RobotsTxtFact, url: string): 'open' | 'closed' | 'busy' {
  if (status === null || status < 200) return 'open';
  if (isBusyStatus(status)) return 'busy';
  // RFC 9309, 2.3.1.4: where robots.txt is unreachable, all is forbidden.
  if (status >= 500) return 'closed';
  if (status >= 300) return 'open';
  return decideByRobotsTxt(parseRobotsTxt(text), [PRODUCT_TOKEN], url).allowed ? 'open' : 'closed';
}
