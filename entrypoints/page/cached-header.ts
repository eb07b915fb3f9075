/** A cache that answers no sooner is busy with the page itself. */
const ANSWER_AT_MOST_MS = 500;

/**
 * The `X-Robots-Tag` that this document came with, from the browser's own HTTP
 * cache: nothing is requested. Several headers are joined by commas.
 *
 * @returns '' where it came with none; null where the cache does not have it, as for a page marked no-store
 */
export async function cachedRobotsHeader(): Promise<string | null> {
  // Where the document came from: an app may have changed its address since.
  const [{ name } = { name: '' }] = performance.getEntriesByType('navigation');
  if (!/^https?:/.test(name)) return null;
  try {
    const response = await fetch(name, {
      cache: 'only-if-cached',
      mode: 'same-origin',
      signal: AbortSignal.timeout(ANSWER_AT_MOST_MS),
    });
    return response.ok ? (response.headers.get('x-robots-tag') ?? '') : null;
  } catch {
    return null;
  }
}
