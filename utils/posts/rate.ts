import { SECOND } from '../time.ts';

/** How many pages are fetched at once; of each host one at a time. */
export const AT_ONCE = 6;

/**
 * How many checks are under way at once: what was fetched is parsed, judged and stored
 * while other pages are fetched.
 */
export const CHECKS_AT_ONCE = 10;

/** Between two pages of a host. */
export const PAUSE_MS = SECOND;
