import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';

/** The robots.txt of an origin, as it was got. */
export interface RobotsTxtFact {
  /**
   * `https://blog.example`: scheme, host and port, each of which has a robots.txt of its own (RFC
   * 9309, 2.3).
   */
  readonly origin: string;
  /** Null where nothing answered: a crawler from elsewhere may fare better. */
  readonly status: number | null;
  /** At most {@link ROBOTS_TXT_AT_MOST} bytes of it; '' unless the status is 2xx. */
  readonly text: string;
  /** When it was asked for, in ms since 1970. */
  readonly at: number;
  /** Until when it holds. */
  readonly expires: number;
}

/** RFC 9309, 2.5: crawlers read at least 500 KiB; Google ignores what comes after. In bytes. */
export const ROBOTS_TXT_AT_MOST = 500 * 1024;

/** RFC 9309, 2.4: not longer than a day. */
const KEPT_AT_MOST_MS = DAY;
/** A site in trouble may be well again soon. */
const TROUBLE_KEPT_MS = 5 * MINUTE;

/**
 * How long a robots.txt may be kept, in ms: as its `Cache-Control` says, an hour to a day; a day where it says nothing.
 *
 * @param status null where nothing answered: then it is not kept
 * @param cacheControl the header, or null
 */
export function cacheLifetime(status: number | null, cacheControl: string | null): number {
  if (status === null) return 0;
  if (status >= 500 || status === 429) return TROUBLE_KEPT_MS;
  const [, seconds] = /max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? '') ?? [];
  if (seconds === undefined) return KEPT_AT_MOST_MS;
  return Math.min(KEPT_AT_MOST_MS, Math.max(HOUR, Number(seconds) * SECOND));
}
