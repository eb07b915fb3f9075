import type { PageFacts } from '../link/facts.ts';

/** A cache that answers no sooner is busy with the page itself. */
const ANSWER_AT_MOST_MS = 500;

/** No honest header is longer; a hostile one is cut here. */
const HEADER_AT_MOST = 65_536;

/** How a document came, as far as its browser remembers. */
export type Navigation = Pick<PageFacts, 'xRobotsTag' | 'linkHeader' | 'status'>;

/**
 * Where this document came from and when: an app may have changed its address
 * since. Undefined in a document that came from nowhere (`about:srcdoc`).
 */
export function navigation(): PerformanceNavigationTiming | undefined {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && /^https?:/.test(entry.name) ? entry : undefined;
}

/**
 * The response this document came with, from the browser's own HTTP cache:
 * nothing is requested.
 *
 * @returns null where the cache does not have it, as for a page marked no-store
 */
export async function cachedResponse(): Promise<Response | null> {
  const url = navigation()?.name;
  if (!url) return null;
  try {
    // Firefox lets the page's service worker answer an extension's fetch, and such a worker may ask the server.
    if (import.meta.env.FIREFOX && navigator.serviceWorker?.controller) return null;
    const response = await fetch(url, {
      cache: 'only-if-cached',
      mode: 'same-origin',
      signal: AbortSignal.timeout(ANSWER_AT_MOST_MS),
    });
    return response.ok ? response : null;
  } catch {
    return null;
  }
}

/**
 * The status and the headers that this document came with; of several alike
 * headers, all, joined by commas.
 */
export async function cachedHeaders(): Promise<Navigation> {
  const response = await cachedResponse();
  const header = (name: string) => response && (response.headers.get(name) ?? '').slice(0, HEADER_AT_MOST);
  return {
    xRobotsTag: header('x-robots-tag'),
    linkHeader: header('link'),
    // 0 where the browser does not tell (Resource Timing, "responseStatus").
    status: navigation()?.responseStatus || response?.status || null,
  };
}
