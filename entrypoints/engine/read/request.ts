import { once } from 'node:events';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import type { FetchFailure } from '../../../utils/message/fetched-page.ts';
import { isPrivateHost } from '../../../utils/net/private-network.ts';
import { errorCode } from '../error-code.ts';
import { hasBadPort } from './bad-ports.ts';
import { ACCEPTED_ENCODINGS, decompressed } from './decompress.ts';
import { isOffline } from './is-offline.ts';
import { lookupFor, PRIVATE_ADDRESS } from './lookup.ts';
import { isLoopbackName } from './loopback-domain.ts';

/** How a request is made. */
export interface RequestTerms {
  readonly userAgent: string;
  /** It may go into a private network. */
  readonly mayBePrivate: boolean;
  /** How long it may take at most, its body included, in ms. */
  readonly ms: number;
  /** Ends it, and is what the promise is rejected with. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer to one request, whose body is still to come. */
export interface ServerAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The address that was connected to; null where that is a test's. */
  readonly ip: string | null;
  /** Fails while it is read where the connection breaks or what comes is not encoded as was said. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** A request that Node does not even send, as one with a line break in its user agent. */
const OURS = /^ERR_INVALID_/;

/** More than any browser takes of them (Chromium: 256 KiB). */
const HEADERS_AT_MOST = 256 * 1024;

/**
 * Makes one request, without cookies, which follows no redirect, on a connection of its own.
 *
 * @param address a web address, absolute
 * @param use reads what it wants of the answer; the connection is closed after that
 * @returns what `use` gives, or why nothing came
 * @throws what `signal` was aborted with, and errors of ours
 */
export async function withAnswer<T>(
  address: string,
  terms: RequestTerms,
  use: (answer: ServerAnswer) => Promise<T>,
): Promise<T | FetchFailure> {
  const url = new URL(address);
  // As `fetch`: it sends no names and passwords that an address has, and nothing to servers of other things.
  if (url.username !== '' || url.password !== '' || hasBadPort(url)) return 'refused';
  if (!terms.mayBePrivate && isPrivateHost(url.hostname)) return 'private';
  const late = AbortSignal.timeout(terms.ms);
  const stop = AbortSignal.any(terms.signal ? [late, terms.signal] : [late]);
  try {
    const response = await send(url, terms, stop);
    try {
      return await use(await answerOf(response, url));
    } finally {
      response.destroy();
    }
  } catch (error) {
    terms.signal?.throwIfAborted();
    if (late.aborted) return 'timeout';
    // Errors of the system, of TLS, of HTTP and of compression have one; ours have none.
    const code = errorCode(error);
    if (code === undefined || OURS.test(code)) throw error;
    if (code === PRIVATE_ADDRESS) return 'private';
    return isOffline(code) ? 'offline' : 'refused';
  }
}

async function send(url: URL, terms: RequestTerms, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    lookup: lookupFor(terms.mayBePrivate),
    signal,
    // As browsers, which read headers that the standard forbids.
    insecureHTTPParser: true,
    maxHeaderSize: HEADERS_AT_MOST,
    headers: {
      'user-agent': terms.userAgent,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': '*',
      'accept-encoding': ACCEPTED_ENCODINGS,
    },
  };
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options);
  request.end();
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (!response) throw new Error('There is no response');
  // What breaks later is heard by whoever reads the body.
  request.on('error', () => undefined);
  return response;
}

async function answerOf(response: IncomingMessage, { hostname }: URL): Promise<ServerAnswer> {
  const headers = headersOf(response);
  const body: Readable = await decompressed(response, headers.get('content-encoding') ?? '');
  return {
    status: response.statusCode ?? 0,
    headers,
    ip: isLoopbackName(hostname) ? null : (response.socket.remoteAddress ?? null),
    body,
  };
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    try {
      headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '');
    } catch {
      // A name or a value that is none (Fetch standard, "header name", "header value"): browsers leave it out.
    }
  }
  return headers;
}
