import { useEffect, useState } from 'preact/hooks';

/** Which part of the dashboard is shown. */
export type Route =
  | { readonly part: 'settings' }
  | { readonly part: 'report' }
  | { readonly part: 'import' }
  /** `id`: one guest post, or `new`; null for the list. `unseen`: of the list, those with a change that the user has not seen. */
  | { readonly part: 'posts'; readonly id: string | null; readonly unseen?: true };

/** The address that a notification of several changes opens. */
const UNSEEN = 'news';

/**
 * Reads what an address says: `#posts`, `#posts/…`, `#import`, `#report`, `#settings`.
 *
 * @returns the settings where there is no hash: the browser opens them so
 */
export function routeOf(hash: string): Route {
  const [part, id = ''] = hash.replace(/^#/, '').split('/');
  if (part === 'report' || part === 'import') return { part };
  if (part !== 'posts') return { part: 'settings' };
  return id === UNSEEN ? { part, id: null, unseen: true } : { part, id: id || null };
}

/** Gives the route of the address, and follows it through the browser's history. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return routeOf(hash);
}

/** Goes to the list of guest posts, or to one of them. */
export function goToPosts(id: string | null): void {
  location.hash = id === null ? 'posts' : `posts/${id}`;
}
