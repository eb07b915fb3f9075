import { isWeb } from '../domains/host.ts';
import { pageKey } from '../link/url.ts';
import { cameFromInside, leadsInside, type Place } from './private-network.ts';

/** `fetch` follows no more redirects (Fetch standard, "HTTP-redirect fetch"). */
const HOPS_AT_MOST = 20;

/**
 * Why an address was followed no further:
 * - `private`: from the web into a private network
 * - `noLocation`: a redirect that does not say where it leads
 * - `nowhere`: to no address of the web, or round and round
 */
export type Refusal = 'private' | 'noLocation' | 'nowhere';

/** What is known of an answer, beside what it holds. */
export interface AnswerFacts {
  /** The address that was connected to; null where nobody tells. */
  readonly ip: string | null;
  /** The `Location` header as written, or where the browser itself leads; null where there is none. */
  readonly location: string | null;
  /** Null where nothing is told of the answer. */
  readonly status: number | null;
}

/** From which address an answer came, and whether it is a redirect; null where nothing came. */
export type Reached = { readonly url: string; readonly leadsOn: boolean } | null;

/** Makes the requests. */
export interface Asker<A> {
  /** Makes one request, which follows nothing, and not in a tab. */
  ask(address: string): Promise<A>;
  /** Reads what it gave. */
  reached(answer: A): Reached;
  /**
   * What is known of the answer.
   *
   * @param url the address that it came from
   */
  factsOf(answer: A, url: string): AnswerFacts | Promise<AnswerFacts>;
}

/** What came of asking for an address, and for those that it led to. */
export interface Followed<A> {
  /** Null where nothing was asked for. */
  readonly answer: A | null;
  /** All addresses in order, the first included; where the last one was refused, that too. */
  readonly hops: readonly string[];
  /** There were redirects, and each was for good: 301 or 308. */
  readonly isForGood: boolean;
  /** Where the answer came from. */
  readonly end: Place;
  /** Its status; null where nothing is told of the answer. */
  readonly status: number | null;
  /** Null where the answer is the last one. */
  readonly refused: Refusal | null;
}

/**
 * Asks for an address, and follows its redirects one by one. A `fetch` that follows by itself says only
 * where they ended, and goes wherever they lead.
 *
 * @param from where a refresh led here from; null where the user wants this address
 */
export async function followRedirects<A>(
  url: string,
  from: Place | null,
  { ask, reached, factsOf }: Asker<A>,
): Promise<Followed<A>> {
  const hops = [url];
  let before = from;
  let end: Place = { url, ip: null };
  let status: number | null = null;
  const redirects: (number | null)[] = [];
  let answer: A | null = null;
  const stop = (refused: Refusal | null): Followed<A> => ({
    answer,
    hops,
    isForGood: redirects.length > 0 && redirects.every((each) => each === 301 || each === 308),
    end,
    status,
    refused,
  });
  for (let address = url; ; ) {
    if (before && leadsInside(before.url, address)) return stop('private');
    answer = await ask(address);
    const came = reached(answer);
    if (!came) return stop(null);
    const facts = await factsOf(answer, came.url);
    end = { url: came.url, ip: facts.ip };
    status = facts.status;
    // The browser itself may have gone on to `https:`.
    if (answerKey(came.url) !== answerKey(address)) hops.push(came.url);
    if (before && cameFromInside(before, end)) return stop('private');
    if (!came.leadsOn) return stop(null);
    if (facts.location === null) return stop('noLocation');
    const next = nextAddress(facts.location, address);
    if (next === null || hops.length > HOPS_AT_MOST) return stop('nowhere');
    hops.push(next);
    redirects.push(status);
    before = end;
    address = next;
  }
}

/** Where a redirect leads; its address keeps the fragment that it has not got itself (Fetch standard, "location URL"). */
function nextAddress(location: string, from: string): string | null {
  const next = URL.parse(location, from);
  if (!next || !isWeb(next)) return null;
  if (next.hash === '') next.hash = new URL(from).hash;
  return next.href;
}

/** The address that a server is asked for: as the URL standard writes it, and without its fragment. */
export function answerKey(url: string): string {
  return pageKey(URL.parse(url)?.href ?? url);
}
