import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { PageLink } from '../link/page-link.ts';
import { request } from '../message/request.ts';
import { neverChanged } from './never-changed.ts';
import { type LiveQuery, useQuery } from './use-query.ts';

/**
 * Asks the background for all links of a tab, and again when there is another answer about it: what was there
 * stays until then.
 *
 * @param answer the answer that the popup shows
 */
export function useTabLinks(tabId: number, answer: unknown): LiveQuery<readonly PageLink[]> {
  const query = useQuery(
    useCallback(() => readAll(tabId), [tabId]),
    neverChanged,
  );
  const known = useRef(answer);
  useEffect(() => {
    if (known.current === answer) return;
    known.current = answer;
    void query.reread();
  }, [answer]);
  return query;
}

/** @throws DOMException where the tab cannot be read any more */
async function readAll(tabId: number): Promise<readonly PageLink[]> {
  const all: PageLink[] = [];
  for (;;) {
    const part = await request({ type: 'tabLinks', tabId, from: all.length });
    if (!part.ok) throw new DOMException(part.why, 'AbortError');
    const { links, linkTotal } = part.value;
    all.push(...links);
    if (links.length === 0 || all.length >= linkTotal) return all;
  }
}
