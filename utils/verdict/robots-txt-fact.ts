import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../time.ts';

/** The robots.txt of an origin, as fetched. */
export interface RobotsTxtFact {
  /**
   * `https://blog.example`: scheme, host and port, each of which has a robots.txt of its own (RFC
   * 9309, 2.3).
   */
  readonly origin: string;
  /** HTTP status; null where nothing answered: crawlers elsewhere may get an answer. */
  readonly status: number | null;
  /** Its first {@link ROBOTS_TXT_AT_MOST} bytes, decoded; '' unless the status is 2xx. */
  readonly text: string;
  /** When it was requested. */
  readonly at: Instant;
  /** From when it must be fetched again. */
  readonly expires: Instant;
}

/** In bytes. Crawlers read at least 500 KiB (RFC 9309, 2.5); Google ignores what comes after. */
export const ROBOTS_TXT_AT_MOST = 500 * 1024;

/** RFC 9309, 2.4: a copy may be used for at most a day. */
const LIFETIME_AT_MOST = DAY;
/** A server error may be over soon. */
const ERROR_LIFETIME = 5 * MINUTE;

/**
 * How long a robots.txt may be used, in ms: the `max-age` of its `Cache-Control`, but at least an
 * hour and at most a day; a day where there is none.
 *
 * @param status HTTP status; null where nothing answered: then it is not kept
 * @param cacheControl the header, or null
 */
export function cacheLifetime(status: number | null, cacheControl: string | null): number {
  if (status === null) return 0;
  if (status >= 500 || status === 429) return ERROR_LIFETIME;
  const [, seconds] = /max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? '') ?? [];
  if (seconds === undefined) return LIFETIME_AT_MOST;
  return Math.min(LIFETIME_AT_MOST, Math.max(HOUR, Number(seconds) * SECOND));
}
