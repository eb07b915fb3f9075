import type { FetchFailure } from '../message/fetched-page.ts';
import { pacedLimit } from '../pace.ts';
import { type FetchedBody, LARGE_BYTES } from './fetched-body.ts';
import { complexity } from './nesting/too-complex.ts';

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

/** What is given to no parser of HTML: media, archives, and XML, whose parsers go no deeper than some thousand elements. */
const NO_HTML = /^(image|audio|video|font)\/|^application\/(pdf|zip|json|octet-stream)$|[/+]xml$/;

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
    const type = response.headers.get('content-type') ?? '';
    const [essence = ''] = type.toLowerCase().split(';');
    const parsing = NO_HTML.test(essence.trim()) ? null : complexity();
    let pieces: Uint8Array<ArrayBuffer>[] = [];
    const blobs: Blob[] = [];
    let [size, held] = [0, 0];
    for (const reader = response.body?.getReader(); reader; ) {
      const { value, done } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > bytes) return 'tooBig';
      parsing?.add(value);
      if (parsing?.isTooMuch()) return 'tooComplex';
      pieces.push(value);
      held += value.length;
      // What is large is handed to the browser as it comes: several of them would fill this process.
      if (held > LARGE_BYTES) {
        blobs.push(new Blob(pieces));
        [pieces, held] = [[], 0];
      }
    }
    const noSniff = /^\s*nosniff\b/i.test(response.headers.get('x-content-type-options') ?? '');
    // A large one may have to wait until it is read: the browser keeps it meanwhile.
    const whole = size > LARGE_BYTES ? [new Blob([...blobs, ...pieces])] : pieces;
    return { response, body: { type, noSniff, size, pieces: whole } };
  } catch {
    // Whatever it is, nothing came: `fetch` and its body throw for the network alone.
    return late ? 'timeout' : navigator.onLine ? 'refused' : 'offline';
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
