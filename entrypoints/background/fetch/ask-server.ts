import { browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import { inTime } from '../../../utils/in-time.ts';
import { type PlainAnswer, plainRequest } from '../../../utils/net/plain-request.ts';
import type { LoggedKind } from '../../../utils/net/request-kinds.ts';
import { loggedAddress, noteRequest } from '../../../utils/settings/request-log.ts';
import { SECOND } from '../../../utils/time.ts';
import { mayEnter } from './access.ts';
import { follow } from './follow.ts';

/** How long a server is waited for. */
export const ANSWER_AT_MOST_MS = 15_000;

/** A request to the server of a tab. */
export interface ServerRequest {
  /** As what it is listed among the last requests. */
  readonly kind: LoggedKind;
  /** Of the tab's page, or of the same origin. */
  readonly url: string;
  /** How the body is read. */
  readonly charset: string;
  /** How much of the body is read at most. */
  readonly bytes: number;
  /** The tab is in a private window: the request is listed nowhere. */
  readonly isPrivate: boolean;
}

/**
 * Asks a tab's server for an address on it, by one request without cookies. The
 * click on the toolbar button is what allows it, or access to the site.
 *
 * @returns what was answered; `status` is null where nothing answered, or the browser forbids to ask
 */
export async function askServer(
  tabId: number,
  { kind, url, charset, bytes, isPrivate }: ServerRequest,
): Promise<PlainAnswer> {
  const args: Parameters<typeof plainRequest> = [url, charset, bytes, ANSWER_AT_MOST_MS];
  // In Firefox a click lets us into the tab, but not ask its server from outside: so the tab asks, and is held to its
  // page's content security policy.
  const asksFromTab = import.meta.env.FIREFOX && !(await mayEnter(new URL(url).hostname));
  const at = Date.now();
  const note = (address: string) => {
    if (!isPrivate) void noteRequest(kind, address, at);
  };
  if (!asksFromTab) note(url);
  const answer = await (asksFromTab ? fromTab(tabId, args) : plainRequest(...args));
  // What a page may not ask for was not sent.
  if (asksFromTab && !answer.refused) note(url);
  if (loggedAddress(answer.finalUrl) !== loggedAddress(url)) note(answer.finalUrl);
  return answer;
}

/**
 * Asks for a text, on a site that the user has given access to, while nobody visits it: unlike a page that is open, which
 * can ask for anything itself, it must not lead us into a private network.
 *
 * @param kind as what it is listed among the last requests
 * @param bytes how much of it is read at most
 * @param ms how long it may take at most
 * @param charset how it is read
 * @returns as `plainRequest`; `ends`: where it was looked for last
 */
export async function askThrough(
  kind: LoggedKind,
  url: string,
  bytes: number,
  ms = ANSWER_AT_MOST_MS,
  charset = 'utf-8',
): Promise<PlainAnswer & { readonly ends: string }> {
  let ends = url;
  const ask = (address: string) => {
    ends = address;
    void noteRequest(kind, address, Date.now());
    return plainRequest(address, charset, bytes, ms, 'manual');
  };
  const { answer, refused } = await follow(url, null, ask, ({ status, finalUrl }) =>
    status === null ? null : { url: finalUrl, leadsOn: status === 0 },
  );
  return { ...(answer && !refused ? answer : noAnswer(url)), ends };
}

async function fromTab(tabId: number, args: Parameters<typeof plainRequest>): Promise<PlainAnswer> {
  const asked = browser.scripting
    // Not when the page is idle, which a page that never stops loading never is.
    .executeScript({ target: { tabId }, func: plainRequest, args, injectImmediately: true })
    .catch(orElse('ask server from tab', []));
  // The page gives it up by itself, unless it is stuck.
  const results = await inTime(ANSWER_AT_MOST_MS + SECOND, asked, []);
  return results[0]?.result ?? noAnswer(args[0]);
}

/** The tab is gone, or went elsewhere. */
function noAnswer(url: string): PlainAnswer {
  const headers = { 'x-robots-tag': null, link: null, 'cache-control': null, 'content-type': null };
  return { status: null, finalUrl: url, headers, text: '', body: 'broken' };
}
