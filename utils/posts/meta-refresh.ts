import { isWeb } from '../domains/host.ts';
import { isSamePage } from '../verdict/canonical.ts';
import type { ObservedPage } from './observation.ts';

/** After so many seconds a visitor has left: a later refresh leads nobody anywhere. */
const WAIT_AT_MOST = 30;

/**
 * Finds where a meta refresh leads; pages that reload themselves do not count.
 *
 * @returns the address and after how many seconds; null where there is none, or it comes too late for
 * a visitor
 */
export function metaRefresh({ signs, head }: Pick<ObservedPage, 'signs' | 'head'>): {
  readonly to: string;
  readonly seconds: number;
} | null {
  const [, seconds = '', written = ''] =
    /^\s*(\d{1,3})[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(signs?.refresh ?? '') ?? [];
  if (seconds === '' || Number(seconds) > WAIT_AT_MOST) return null;
  const to = URL.parse(written.trim(), head.finalUrl);
  // Browsers do not follow a refresh to `javascript:` and the like.
  if (!to || !isWeb(to) || isSamePage(to.href, head.finalUrl)) return null;
  return { to: to.href, seconds: Number(seconds) };
}

/**
 * Finds where a page sends all visitors at once: then it is a redirect, whose body is ignored. Google
 * takes a refresh after 0 seconds for a permanent redirect ("Redirects and Google Search").
 *
 * @returns null where it sends nobody on
 */
export function sentTo(page: Pick<ObservedPage, 'signs' | 'head'>): string | null {
  const refresh = metaRefresh(page);
  return refresh?.seconds === 0 ? refresh.to : null;
}
