import type { PageFacts } from '../link/facts.ts';
import { HEADER_AT_MOST } from '../link/limits.ts';
import { urlOf } from '../read/dom.ts';

/** A cache that takes longer is busy with the page itself. */
const ANSWER_AT_MOST_MS = 500;

/** The headers and the status that a document came with; null where they are not known. */
export type Navigation = Pick<PageFacts, 'xRobotsTag' | 'linkHeader' | 'status'>;

/**
 * The navigation that loaded this document. Its address may differ from the current one, which an
 * app may have changed since. Undefined in a document that was not loaded from the web
 * (`about:srcdoc`).
 */
export function navigation(): PerformanceNavigationTiming | undefined {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && /^https?:/.test(entry.name) ? entry : undefined;
}

/**
 * True where this document still is at the address that it was loaded from. An app that moved on by
 * itself (`history.pushState`) never got that other page: what its server said of the first is unknown
 * of it. Scripts that only take parameters out, as those that mark a visit, have moved nowhere.
 */
export function isAtNavigation(): boolean {
  const [loaded, now] = [URL.parse(navigation()?.name ?? ''), URL.parse(urlOf(document))];
  if (!loaded || loaded.pathname !== now?.pathname) return false;
  const had = new Set(loaded.search.slice(1).split('&'));
  return now.search
    .slice(1)
    .split('&')
    .every((part) => part === '' || had.has(part));
}

/** What is known of a response where the document has moved on since. */
const UNKNOWN: Navigation = { xRobotsTag: null, linkHeader: null, status: null };

/** The headers and status that hold for the document's address as it is now. */
export function headersNow(came: Navigation): Navigation {
  return isAtNavigation() ? came : UNKNOWN;
}

/**
 * The response that this document came with, from the browser's HTTP cache. No request is sent.
 *
 * @returns null where the cache does not have it, as for a page marked no-store
 */
export async function cachedResponse(): Promise<Response | null> {
  const url = navigation()?.name;
  if (!url) return null;
  try {
    // Firefox passes an extension's fetch to the page's service worker, which may send a request.
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

/** The status and the headers that this document came with. Headers of the same name are joined by commas. */
export async function cachedHeaders(): Promise<Navigation> {
  const response = await cachedResponse();
  const header = (name: string) => response && (response.headers.get(name) ?? '').slice(0, HEADER_AT_MOST);
  return {
    xRobotsTag: header('x-robots-tag'),
    linkHeader: header('link'),
    // `responseStatus` is 0 where the browser withholds it (Resource Timing, "responseStatus").
    status: navigation()?.responseStatus || response?.status || null,
  };
}
