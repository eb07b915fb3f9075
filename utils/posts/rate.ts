import { SECOND } from '../time.ts';

/** So many pages are fetched at once, but of each host one at a time. */
export const AT_ONCE = 6;

/** So many checks are under way at once: while pages are fetched, those that came are parsed, judged and stored. */
export const CHECKS_AT_ONCE = 10;

/** The pause between two requests to a host. */
export const PAUSE_MS = SECOND;
