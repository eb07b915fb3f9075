import { SECOND } from '../time.ts';

/** Pages fetched at once, and one at a time of each host. */
export const AT_ONCE = 6;

/**
 * Looks under way at once: what was fetched is parsed, judged and written down
 * while other pages are fetched.
 */
export const CHECKS_AT_ONCE = 10;

/** Between two pages of a host. */
export const PAUSE_MS = SECOND;
