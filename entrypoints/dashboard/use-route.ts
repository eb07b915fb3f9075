import { useEffect, useMemo, useState } from 'preact/hooks';
import { viewAddress, viewOf } from '../../utils/posts/list/address.ts';
import { NO_FILTER, type PostsFilter } from '../../utils/posts/list/filter.ts';
import { isSameFilter } from '../../utils/posts/list/filter-params.ts';
import { DEFAULT_VIEW, type PostsView } from '../../utils/posts/list/view.ts';

/** Which part of the dashboard is shown. */
export type Route =
  | { readonly part: 'settings' }
  | { readonly part: 'report' }
  | { readonly part: 'import' }
  | { readonly part: 'claims' }
  | { readonly part: 'posts'; readonly view: PostsView };

/**
 * Reads what an address says: `#posts` with a view of the list (see `viewOf`), `#import`, `#report`, `#claims`, `#settings`.
 *
 * @returns the settings where there is no hash: the browser opens them so
 */
export function routeOf(hash: string): Route {
  const view = viewOf(hash);
  if (view) return { part: 'posts', view };
  const [part] = hash.replace(/^#/, '').split('/');
  return part === 'report' || part === 'import' || part === 'claims' ? { part } : { part: 'settings' };
}

/** Told when this page changes its own address: replacing it raises no event. */
const followers = new Set<() => void>();

/**
 * The address as it should be. Browsers refuse more than some 200 changes in ten seconds, as a key that is held down
 * makes them: what was typed counts all the same.
 */
let wanted: string | null = null;

function currentHash(): string {
  return wanted ?? location.hash;
}

/** Gives the route of the address, and follows it through the browser's history. */
export function useRoute(): Route {
  const [hash, setHash] = useState(currentHash);
  useEffect(() => {
    const follow = () => setHash(currentHash());
    const onChange = () => {
      wanted = null;
      follow();
    };
    followers.add(follow);
    window.addEventListener('hashchange', onChange);
    return () => {
      followers.delete(follow);
      window.removeEventListener('hashchange', onChange);
    };
  }, []);
  return useMemo(() => routeOf(hash), [hash]);
}

/**
 * Goes to a view of the list of guest posts.
 *
 * @param how `push`: the back button leads to the view before. `replace`: it does not, as while the user types.
 */
export function goToView(view: PostsView, how: 'push' | 'replace' = 'push'): void {
  const hash = viewAddress(view);
  if (hash === currentHash()) return;
  try {
    if (how === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  } catch {
    // Too often: the next change brings the address up to date.
  }
  wanted = location.hash === hash ? null : hash;
  for (const follow of followers) follow();
}

/**
 * Goes to a view with another filter. Of words that are being typed, the back button leads to what was before all of
 * them: that is asked of the address, for several letters may come before a view is drawn with the first.
 */
export function goToFilter(view: PostsView, filter: PostsFilter): void {
  const route = routeOf(currentHash());
  const before = route.part === 'posts' ? route.view.filter : NO_FILTER;
  const isTypedOn = before.search !== '' && isSameFilter({ ...filter, search: before.search }, before);
  goToView({ ...view, filter }, isTypedOn ? 'replace' : 'push');
}

/** Goes to the list of guest posts as it was, or to one of them. */
export function goToPosts(opened: string | null): void {
  const route = routeOf(currentHash());
  goToView({ ...(route.part === 'posts' ? route.view : DEFAULT_VIEW), opened });
}
