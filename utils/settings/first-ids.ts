import * as v from 'valibot';
import { noteUnlessExpected } from '../errors.ts';
import type { PageKey } from './registry.ts';

/** Local storage: which guest posts stood first in the view that was shown last. */
const KEY: PageKey<'localStorage'> = 'first-rows';

const schema = v.pipe(v.string(), v.parseJson(), v.object({ address: v.string(), ids: v.array(v.string()) }));

/**
 * Keeps which guest posts stand first in a view of the list, for when it is opened again.
 *
 * @param address of the view
 * @param ids a screenful; none where they are not worth keeping
 */
export function keepFirstIds(address: string, ids: readonly string[]): void {
  try {
    if (ids.length > 0) localStorage.setItem(KEY, JSON.stringify({ address, ids }));
    else localStorage.removeItem(KEY);
  } catch (error) {
    noteUnlessExpected('keep first rows', error);
  }
}

/** The ids of the guest posts that stood first in a view when it was shown last; none where another one was, or nothing can be read. */
export function firstIds(address: string): readonly string[] {
  try {
    const kept = v.safeParse(schema, localStorage.getItem(KEY));
    return kept.success && kept.output.address === address ? kept.output.ids : [];
  } catch (error) {
    // Where the user's settings keep all sites from storing, it throws a SecurityError.
    noteUnlessExpected('read first ids', error);
    return [];
  }
}
