import type { AskedPage, FetchedPage } from '../message/fetched-page.ts';
import { FETCH_LIMITS, type FetchedBytes, fetchBytes } from './fetch-bytes.ts';
import { LARGE_BYTES } from './fetched-body.ts';
import { readAnswer } from './read-answer.ts';

/** Fetches pages and reads them, each at its own time: between, one may be thrown away unread. */
export interface PageReader {
  /**
   * Asks for a page without cookies; redirects are told and not followed.
   *
   * @param ms how long it may take at most
   */
  ask(url: string, ms: number): Promise<AskedPage>;
  /**
   * @param hosts of whose links the surroundings are read
   * @returns null where it is not there any more
   */
  read(id: string, hosts: readonly string[]): Promise<FetchedPage | null>;
  drop(id: string): Promise<null>;
}

/** Reads pages in this context, which has a document: not in a worker. */
export function pageReader(): PageReader {
  const unread = new Map<string, { readonly url: string; readonly fetched: FetchedBytes }>();
  return {
    async ask(url, ms) {
      const fetched = await fetchBytes(url, { ...FETCH_LIMITS, ms }, 'manual');
      if (typeof fetched === 'string') return { kind: 'failed', why: fetched };
      const from = fetched.response.url || url;
      if (fetched.response.type === 'opaqueredirect') return { kind: 'redirect', url: from };
      const id = crypto.randomUUID();
      unread.set(id, { url, fetched });
      return { kind: 'came', url: from, id, isLarge: fetched.body.size > LARGE_BYTES };
    },
    async read(id, hosts) {
      const { url, fetched } = unread.get(id) ?? {};
      unread.delete(id);
      return fetched && url !== undefined ? readAnswer(fetched, url, hosts) : null;
    },
    async drop(id) {
      unread.delete(id);
      return null;
    },
  };
}
