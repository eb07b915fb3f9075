import type { PostVerdict } from '../../utils/posts/check.ts';
import { ownVersion } from '../../utils/terminal/own-version.ts';
import { SECOND } from '../../utils/time.ts';
import { SYSTEM_CLOCK } from './clock.ts';
import type { Database } from './database/database.ts';
import { databaseProblem, isAway } from './database/problem.ts';
import type { EngineArguments } from './engine-arguments.ts';
import { engineFetch } from './engine-fetch.ts';
import type { EngineProgress } from './engine-progress.ts';
import { openQueue, QUEUE_TIMES, type QueueTimes } from './queue/open-queue.ts';
import { work } from './queue/work.ts';
import { countDue } from './store/due.ts';
import { engineSettings } from './store/settings.ts';
import { userAgentOf } from './user-agent.ts';

/** How often it is counted what is due: others may check it, too. */
const COUNT_EVERY = 5 * SECOND;

/**
 * Checks what is due, and tells how it goes.
 *
 * @param contact sent with each request
 * @param stop ends it; checks that are under way are finished
 * @returns how many posts came to which verdict
 * @throws what the database throws, such as that its disk is full
 */
export async function runWorker(
  db: Database,
  { workers, stay, allowPrivate }: EngineArguments,
  contact: string,
  progress: EngineProgress,
  stop: AbortSignal,
  times: QueueTimes = QUEUE_TIMES,
): Promise<ReadonlyMap<PostVerdict, number>> {
  const broken = new AbortController();
  const onError = (error: unknown) => {
    // Whoever waits for the database says so.
    if (isAway(error)) return;
    // Who cannot save what a server said must not ask it again and again.
    if (databaseProblem(error)) broken.abort(error);
    else progress.say(error instanceof Error ? error.message : String(error));
  };
  const verdicts = new Map<PostVerdict, number>();
  const boss = await openQueue(db, times, onError);
  const count = async () => progress.left(await countDue(db, Date.now()));
  const counting = setInterval(() => void count().catch(onError), COUNT_EVERY);
  try {
    await count();
    await work({
      db,
      boss,
      times,
      onError,
      stop: AbortSignal.any([stop, broken.signal]),
      clock: SYSTEM_CLOCK,
      settings: await engineSettings(db),
      fetchPost: engineFetch(db, { userAgent: userAgentOf(await ownVersion(), contact), allowPrivate }),
      sitesAtOnce: workers,
      untilDone: !stay,
      onDead: () =>
        progress.say('No server answers: the network seems to be down. Trying again in a minute.'),
      onChecked({ state: { verdict } }) {
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
        progress.step();
      },
    });
  } finally {
    clearInterval(counting);
    await boss.stop({ graceful: false });
    progress.end();
  }
  broken.signal.throwIfAborted();
  return verdicts;
}
