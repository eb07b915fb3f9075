import type { Selectors } from '../../utils/highlight/selectors.ts';
import { findAll, type Root } from '../../utils/read/dom.ts';

/** How many links are highlighted in these roots, each counted once. */
export function countAll({ kinds }: Selectors, roots: readonly Root[]): number {
  const selector = [...kinds.values()].join();
  return selector ? roots.reduce((sum, root) => sum + findAll(root, selector).length, 0) : 0;
}
