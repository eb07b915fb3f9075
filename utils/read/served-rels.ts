import { attributeOf } from './dom.ts';
import { type WrittenLink, writtenAddress } from './pair-links.ts';

/** More says nothing more. */
const AT_MOST = 1000;
/** No honest `rel` is longer; a hostile one is left out. In UTF-16 units. */
const REL_AT_MOST = 1000;

/**
 * Finds the links to whose address the HTML as served gave another `rel` than there is now: a script
 * took it away, or put it there. Where links to one address differ among themselves nobody can tell
 * which is which: they are left out.
 *
 * @param live the links as they are now
 * @param served the links of the HTML as served
 * @returns the `rel` as served by the live link; null where there was none
 */
export function servedRels(
  live: readonly WrittenLink[],
  served: readonly WrittenLink[],
): Map<WrittenLink, string | null> {
  const found = new Map<WrittenLink, string | null>();
  const servedByAddress = Map.groupBy(served, writtenAddress);
  for (const [address, now] of Map.groupBy(live, writtenAddress)) {
    const was = onlyRel(servedByAddress.get(address) ?? []);
    const is = onlyRel(now);
    if (was === undefined || is === undefined || (was ?? '') === (is ?? '')) continue;
    for (const link of now) if (found.size < AT_MOST) found.set(link, was);
  }
  return found;
}

/** The `rel` of all these links; undefined where they differ, or there are none. */
function onlyRel([first, ...others]: readonly WrittenLink[]): string | null | undefined {
  const rel = first && attributeOf(first.element, 'rel');
  if (rel === undefined || (rel?.length ?? 0) > REL_AT_MOST) return undefined;
  return others.every(({ element }) => attributeOf(element, 'rel') === rel) ? rel : undefined;
}
