import { useEffect, useRef, useState } from 'preact/hooks';
import { orElse } from '../../../utils/errors.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Looks up the titles of guest posts' pages, each once.
 *
 * @returns those that were recorded, by address; a page without one is shown by its address
 */
export function useTitles(records: readonly PostRecord[] | null): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState(NONE);
  const asked = useRef<ReadonlySet<string>>(new Set());
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );
  useEffect(() => {
    const urls = records?.map(({ url }) => url) ?? [];
    const fresh = urls.filter((url) => !asked.current.has(url));
    if (fresh.length === 0) return;
    asked.current = new Set(urls);
    void find(fresh).then((found) => {
      if (isOpen.current && found.size > 0) setTitles((before) => new Map([...before, ...found]));
    });
  }, [records]);
  return titles;
}

async function find(urls: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { titlesOf } = await import('../../../utils/store/posts/history.ts');
  return titlesOf(urls).catch(orElse('read titles', NONE));
}
