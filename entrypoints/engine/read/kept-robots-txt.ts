import type { RobotsTxtFact } from '../../../utils/verdict/robots-txt-fact.ts';
import type { RobotsTxtCache } from './robots-txt.ts';

/** So many are kept: of 500 KiB each at most, of 1 as a rule. */
const KEPT_AT_MOST = 500;

/** Keeps the robots.txt files that were asked for last, for as long as this process lives. */
export function keptRobotsTxt(): RobotsTxtCache {
  const byOrigin = new Map<string, RobotsTxtFact>();
  return {
    get: (origin) => byOrigin.get(origin),
    set(origin, fact) {
      byOrigin.delete(origin);
      byOrigin.set(origin, fact);
      const [oldest] = byOrigin.keys();
      if (byOrigin.size > KEPT_AT_MOST && oldest !== undefined) byOrigin.delete(oldest);
    },
  };
}
