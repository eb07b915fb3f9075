import type { FetchFailure } from '../message/fetched-page.ts';
import { pacedLimit } from '../pace.ts';
import { collectBody } from './collect-body.ts';
import { type FetchedBody, LARGE_BYTES } from './fetched-body.ts';

/** How long fetching a page may take, in milliseconds, and how large it may be. */
export interface FetchLimits {
  readonly ms: number;
  readonly bytes: number;
}

/** As a visitor would wait, and more than any honest page has. */
export const FETCH_LIMITS: FetchLimits = { ms: pacedLimit(30_000), bytes: 10_000_000 };

/** An answer with its body. */
export interface FetchedBytes {
  readonly response: Response;
  readonly body: FetchedBody;
}

/**
 * Fetches an address without cookies, neither sent nor kept, and past the cache.
 * `XMLHttpRequest` would send an extension's cookies where it has access to the site.
 *
 * @param url a web address, absolute
 * @param redirect whether redirects are followed; else the answer is opaque
 * @returns the answer with its body, or why nothing came; never rejects
 */
export async function fetchBytes(
  url: string,
  { ms, bytes }: FetchLimits,
  redirect: 'follow' | 'manual' = 'follow',
): Promise<FetchedBytes | FetchFailure> {
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, ms);
  try {
    const { signal } = stop;
    const response = await fetch(url, { credentials: 'omit', cache: 'no-store', redirect, signal });
    const collected = collectBody(response.headers, bytes);
    for (const reader = response.body?.getReader(); reader; ) {
      const { value, done } = await reader.read();
      if (done) break;
      const why = collected.add(value);
      if (why) return why;
    }
    const { size, pieces, ...said } = collected.body();
    // A large one may have to wait until it is read: the browser keeps it meanwhile.
    return {
      response,
      body: { ...said, size, pieces: size > LARGE_BYTES ? [new Blob([...pieces])] : pieces },
    };
  } catch {
    // Whatever it is, nothing came: `fetch` and its body throw for the network alone.
    return late ? 'timeout' : navigator.onLine ? 'refused' : 'offline';
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
