import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { type FetchedPage, fetchedPageSchema } from '../../../utils/message/fetched-page.ts';
import { atMost } from '../../../utils/net/limit.ts';
import { SECOND } from '../../../utils/time.ts';
import { isErrorCode } from '../error-code.ts';
import type { FromPageThread, ToPageThread } from './thread-messages.ts';

/**
 * How long a page may keep its thread busy, in ms of a processor: on a busy machine it waits, and is no worse for that.
 * One of 10 MB takes about as long.
 */
const READING_AT_MOST_MS = 30 * SECOND;

/** Enough for honest pages of 10 MB; a page of more elements than that ends its thread, and nothing else. In MB. */
const HEAP_AT_MOST = 768;

const TOO_COMPLEX: FetchedPage = { kind: 'failed', why: 'tooComplex' };

/** One at a time: so it is known which page a thread is stuck with. */
const inTurn = atMost(1);

let thread: Worker | undefined;

/**
 * Parses and reads a page that was fetched, in a thread of its own, which the first page starts. It keeps no process
 * alive.
 *
 * @param limitMs how long it may keep a processor busy, in ms
 * @returns `tooComplex` where the thread did not come to its end: it is ended, and the next page gets a new one
 * @throws Error where the reader failed, which says nothing of the page
 */
export function readInThread(asked: ToPageThread, limitMs = READING_AT_MOST_MS): Promise<FetchedPage> {
  return inTurn(async () => {
    thread ??= startThread();
    const reading = thread;
    reading.ref();
    const answer = await answerOf(reading, asked, limitMs);
    reading.unref();
    if (answer === 'tooComplex' || answer instanceof Error) {
      // The next page gets a new one.
      thread = undefined;
      await reading.terminate();
      if (answer === 'tooComplex') return TOO_COMPLEX;
      throw answer;
    }
    if (!answer.ok) throw new Error(`A fetched page could not be read: ${answer.error}`);
    return v.parse(fetchedPageSchema, answer.page);
  });
}

function startThread(): Worker {
  const started = new Worker(new URL('page-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_AT_MOST },
  });
  // Between two pages nobody else listens, and an error that nobody hears ends the process.
  started.on('error', () => undefined);
  started.on('exit', () => {
    if (thread === started) thread = undefined;
  });
  return started;
}

/** @returns `tooComplex` where it takes too long or too much memory; an error where the thread ends for another cause */
function answerOf(
  reading: Worker,
  asked: ToPageThread,
  limitMs: number,
): Promise<FromPageThread | 'tooComplex' | Error> {
  return new Promise((resolve) => {
    const settle = (answer: FromPageThread | 'tooComplex' | Error) => {
      clearInterval(timer);
      reading.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onExit = () => settle(new Error('The thread that reads pages has ended'));
    const onError = (error: Error) =>
      settle(isErrorCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? 'tooComplex' : error);
    let begun: number | undefined;
    const timer = setInterval(
      async () => {
        const busy = await busyMs(reading);
        begun ??= busy;
        if (busy - begun > limitMs) settle('tooComplex');
      },
      Math.min(SECOND, limitMs),
    );
    reading.on('message', settle).on('error', onError).on('exit', onExit);
    reading.postMessage(asked);
  });
}

/** For how long a thread has kept a processor busy, in ms; of one that has ended, 0. */
async function busyMs(reading: Worker): Promise<number> {
  // It ends while it is asked: whoever waits for its answer hears of that.
  const { user, system } = await reading.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}
