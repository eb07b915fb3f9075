import type { Selectors } from '../../utils/highlight/selectors.ts';
import { countIn, type Root } from '../../utils/read/dom.ts';

/** How many links are highlighted in these roots, each counted once. */
export function countAll({ kinds }: Selectors, roots: readonly Root[]): number {
  const selector = [...kinds.values()].join();
  return selector ? countIn(roots, selector) : 0;
}
