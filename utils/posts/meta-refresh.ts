import { isWeb } from '../domains/host.ts';
import { isSamePage } from '../verdict/canonical.ts';
import type { ObservedPage } from './observation.ts';

/** In seconds: a refresh that comes later is not awaited by visitors. */
const SEEN = 30;

/**
 * Finds where a meta refresh leads; one by which a page reloads itself does not count.
 *
 * @returns the address and the seconds until then; null where there is none, or it comes too late
 */
export function metaRefresh({ signs, head }: Pick<ObservedPage, 'signs' | 'head'>): {
  readonly to: string;
  readonly seconds: number;
} | null {
  const [, seconds = '', written = ''] =
    /^\s*(\d{1,3})[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(signs?.refresh ?? '') ?? [];
  if (seconds === '' || Number(seconds) > SEEN) return null;
  const to = URL.parse(written.trim(), head.finalUrl);
  // Browsers follow none to `javascript:` and the like.
  if (!to || !isWeb(to) || isSamePage(to.href, head.finalUrl)) return null;
  return { to: to.href, seconds: Number(seconds) };
}

/**
 * Where a page sends all visitors at once (0 s): search engines take that for a permanent redirect and
 * ignore the body.
 */
export function sentTo(page: Pick<ObservedPage, 'signs' | 'head'>): string | null {
  const refresh = metaRefresh(page);
  return refresh?.seconds === 0 ? refresh.to : null;
}
