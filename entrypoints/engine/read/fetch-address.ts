import type { AskedPage, FetchedPage, FetchFailure } from '../../../utils/message/fetched-page.ts';
import { collectBody } from '../../../utils/net/collect-body.ts';
import { FETCH_LIMITS } from '../../../utils/net/fetch-bytes.ts';
import { answerKey, type Followed } from '../../../utils/net/follow-redirects.ts';
import type { Place } from '../../../utils/net/private-network.ts';
import { type FetchedThrough, readFollowed } from '../../../utils/net/read-followed.ts';
import type { Instant } from '../../../utils/time.ts';
import { type Asked, askedOf, followFrom } from './follow-from.ts';
import type { EngineIdentity } from './identity.ts';
import { readInThread } from './read-in-thread.ts';
import { type RequestTerms, type ServerAnswer, withAnswer } from './request.ts';
import { opennessOf, type RobotsTxtCache, robotsTxtFor } from './robots-txt.ts';
import type { ToPageThread } from './thread-messages.ts';

/** How the engine asks for pages. */
export interface EngineTerms {
  readonly identity: EngineIdentity;
  readonly robotsTxt: RobotsTxtCache;
  readonly now: Instant;
  readonly signal?: AbortSignal | undefined;
}

/** A page that came, unread; of a redirect the body is not loaded. */
interface AskedUnread extends Asked {
  readonly answer: Pick<ToPageThread, 'status' | 'headers' | 'body'>;
}

const NO_BODY = { type: '', size: 0, pieces: [] } as const;

/**
 * Fetches a page through its redirects, and reads it. An address that robots.txt closes to us is not asked for.
 *
 * @param url a web address, absolute
 * @param from the page that sent us here; null where the user wants this address
 * @param hosts of whose links the surroundings are read
 * @throws Error where the reader failed, which says nothing of the page; what `signal` was aborted with
 */
export async function fetchForEngine(
  url: string,
  from: Place | null,
  hosts: readonly string[],
  terms: EngineTerms,
): Promise<FetchedThrough> {
  const { identity, signal } = terms;
  let left = FETCH_LIMITS.ms;
  const ask = async (address: string, mayBePrivate: boolean): Promise<AskedUnread | FetchFailure> => {
    const shared = { userAgent: identity.userAgent, mayBePrivate, signal };
    const held = await heldBack(address, shared, terms);
    if (held) return held;
    const begin = Date.now();
    const asked = await withAnswer(address, { ...shared, ms: Math.max(1, left) }, (answer) =>
      collect(address, answer),
    );
    left -= Date.now() - begin;
    return asked;
  };
  const followed = await followFrom(url, from, identity, ask);
  const { answer } = followed;
  const read = async (): Promise<FetchedPage> =>
    answer === null || typeof answer === 'string'
      ? { kind: 'failed', why: 'refused' }
      : readInThread({ ...answer.answer, url: answer.url, hosts });
  return readFollowed(inShort(followed), { read, drop: async () => null }, hosts);
}

/** What robots.txt leaves to be said of a page that may not be asked for; null where it may. */
async function heldBack(
  address: string,
  terms: Omit<RequestTerms, 'ms'>,
  { identity, robotsTxt, now }: EngineTerms,
): Promise<AskedUnread | FetchFailure | null> {
  const told = await robotsTxtFor(new URL(address).origin, robotsTxt, now, terms, identity.admit);
  if (typeof told === 'string') return told;
  const openness = opennessOf(told.fact, address);
  if (openness === 'open') return null;
  if (openness === 'closed') return 'robotsClosed';
  // The page's server is too busy: that is what it would say of the page.
  const status = told.fact.status ?? 503;
  const headers = told.retryAfter === null ? [] : [['retry-after', told.retryAfter] as const];
  const url = answerKey(address);
  const facts = { ip: null, location: null, status };
  return { url, isRedirect: false, facts, answer: { status, headers, body: NO_BODY } };
}

async function collect(address: string, answer: ServerAnswer): Promise<AskedUnread | FetchFailure> {
  const { status, headers } = answer;
  const asked = askedOf(answerKey(address), answer);
  const collected = collectBody(headers, FETCH_LIMITS.bytes);
  if (!asked.isRedirect) {
    for await (const piece of answer.body) {
      // Of its own: Node cuts several from one block of memory.
      const why = collected.add(new Uint8Array(piece));
      if (why) return why;
    }
  }
  return { ...asked, answer: { status, headers: [...headers], body: collected.body() } };
}

/** What came, without its body. */
function inShort({ answer, ...way }: Followed<AskedUnread | FetchFailure>): Followed<AskedPage> {
  if (answer === null) return { ...way, answer };
  if (typeof answer === 'string') return { ...way, answer: { kind: 'failed', why: answer } };
  const { url, isRedirect } = answer;
  return {
    ...way,
    answer: isRedirect ? { kind: 'redirect', url } : { kind: 'came', url, id: url, isLarge: false },
  };
}
