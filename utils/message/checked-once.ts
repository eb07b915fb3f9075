import type { PostState } from '../posts/state.ts';
import type { Instant } from '../time.ts';

/**
 * What came of checking a page that is no guest post:
 * - `checked`: how each expectation stands, in their order; nothing of it is stored. `isSilent`: nobody answered, which
 *   says nothing of the page where it is the network
 * - `noAccess`: the user has not given access to its site
 * - `busy`: its server wants to be left alone until then
 * - `offline`: there is no network
 */
export type CheckedOnce =
  | { readonly kind: 'checked'; readonly states: readonly PostState[]; readonly isSilent: boolean }
  | { readonly kind: 'noAccess' }
  | { readonly kind: 'busy'; readonly until: Instant }
  | { readonly kind: 'offline' };
