import { orElse } from '../../utils/errors.ts';
import type { Instant } from '../../utils/time.ts';
import type { Database } from './database/database.ts';
import type { FetchPost } from './queue/check-post.ts';
import { fetchPost } from './read/fetch-post.ts';
import type { EngineIdentity } from './read/identity.ts';
import { keptRobotsTxt } from './read/kept-robots-txt.ts';
import { sharedRobotsTxt, shareRobotsTxt } from './store/robots-txt.ts';

/**
 * Makes what fetches guest posts without a browser. A robots.txt that one worker has asked for, all use.
 *
 * @param identity as whom, and where it may
 */
export function engineFetch(db: Database, identity: Omit<EngineIdentity, 'robotsTxt'>): FetchPost {
  const kept = keptRobotsTxt();
  const learn = async (origin: string, now: Instant) => {
    const known = kept.get(origin);
    if (known && known.expires > now) return;
    const shared = await sharedRobotsTxt(db, origin, now);
    if (shared) kept.set(origin, shared);
  };
  return async (record, domains, as, now, signal, admitToHost) => {
    const admit = async (address: string) => {
      await admitToHost(address);
      await learn(URL.parse(address)?.origin ?? '', now);
    };
    const robotsTxt: EngineIdentity['robotsTxt'] = {
      get: kept.get,
      set(asked, fact) {
        kept.set(asked, fact);
        // One that cannot be shared is asked for once more by others.
        void shareRobotsTxt(db, fact).catch(orElse('share robots.txt', undefined));
      },
    };
    return fetchPost(record, domains, as, now, { ...identity, robotsTxt, admit }, signal);
  };
}
