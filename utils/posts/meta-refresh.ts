import { isWeb } from '../domains/host.ts';
import { isSamePage } from '../verdict/canonical.ts';
import type { ObservedPage } from './observation.ts';

/** A visitor sees a refresh happen that comes no later, in seconds. */
const SEEN = 30;

/**
 * Where a meta refresh leads; pages that reload themselves do not count.
 *
 * @returns with its seconds; null where there is none, or nobody stays to see it
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

/** Where a page sends all who come, at once: then it is a redirect, whose body is ignored (RULES: 0 s is permanent). */
export function sentTo(page: Pick<ObservedPage, 'signs' | 'head'>): string | null {
  const refresh = metaRefresh(page);
  return refresh?.seconds === 0 ? refresh.to : null;
}
