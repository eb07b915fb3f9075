import type { OwnDomain } from '../../../utils/link/own.ts';
import { judgePost } from '../../../utils/post/judge-post.ts';
import { takeFinding } from '../../../utils/post/state.ts';
import { nextLook, retryAfterMs } from '../../../utils/post/when.ts';
import { giveBack, keepCheck, take } from '../../../utils/store/work-list.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';
import { lookAtPost } from './look-at-post.ts';
import { ME } from './me.ts';
import { tell } from './tell.ts';

const HOUR_MS = 3_600_000;

/**
 * Takes a post, looks at it, and writes down what was found. Never throws: what
 * went wrong here says nothing of the page, which is looked at another time.
 */
export function lookOnce(id: string, domains: readonly OwnDomain[], as: JudgeAs): Promise<void> {
  return (
    look(id, domains, as)
      .catch(() => giveBack(id, Date.now() + HOUR_MS))
      // The store fails too; the next life of the background takes it again.
      .catch(() => undefined)
  );
}

async function look(id: string, domains: readonly OwnDomain[], as: JudgeAs): Promise<void> {
  const taken = await take(id, Date.now(), ME);
  if (!taken) return;
  const { record, secondLook } = taken;
  const { seen, retryAfter, hops } = await lookAtPost(record.post, domains, as, Date.now());
  const now = Date.now();
  const kept = await keepCheck(id, ({ url, post, state }) => {
    // Another page was looked at than the one it is about now.
    if (url !== record.url) return null;
    const finding = { ...judgePost(post, seen), ...(hops.length > 1 ? { hops } : {}) };
    const found = takeFinding(post, state, finding, now, secondLook);
    return { ...found, due: nextLook(found.state, now, Math.random(), retryAfterMs(retryAfter, now)) };
  });
  if (kept) await tell(kept.before.state, kept.after);
}
