import type { Observation } from './observation.ts';

/** What came of fetching a guest post, and when the server wants to be asked next. */
export interface FetchedPost {
  readonly observation: Observation;
  /** The `Retry-After` header as written; null where there is none. */
  readonly retryAfter: string | null;
  /** The addresses that were asked for one after the other; the first is the post's. */
  readonly hops: readonly string[];
}
