import { useEffect, useState } from 'preact/hooks';

/** Which part of the dashboard is shown. */
export type Route =
  | { readonly part: 'settings' }
  /** `id`: one guest post, or `new`; null for the list, `news` for those in it that have news. */
  | { readonly part: 'posts'; readonly id: string | null };

/** What the address says: `#posts`, `#posts/…`, `#settings`. Without a hash the browser has opened the settings. */
export function routeOf(hash: string): Route {
  const [part, id = ''] = hash.replace(/^#/, '').split('/');
  return part === 'posts' ? { part, id: id || null } : { part: 'settings' };
}

/** Follows the address, which the user goes back and forth in. */
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
