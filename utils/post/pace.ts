/** Pages at once, and one at a time of each host. */
export const AT_ONCE = 6;

/** Between two pages of a host. */
export const PAUSE_MS = 1000;
