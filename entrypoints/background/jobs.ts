import { browser } from 'wxt/browser';
import { noteUnlessExpected } from '../../utils/errors.ts';
import { atMost } from '../../utils/net/limit.ts';
import { paced } from '../../utils/pace.ts';
import { DAY, HOUR, type Instant, SECOND } from '../../utils/time.ts';

/**
 * Work that the background does by itself, at its time. One alarm serves all jobs; when each is
 * due is stored, so that a background that was ended, at whatever moment, loses none.
 */
export interface Job {
  readonly name: string;
  /**
   * Does what there is to do now. It may be called when nothing is due, and ended at any moment.
   *
   * @returns when there is more to do; null where there is nothing
   */
  run(): Promise<Instant | null>;
}

const ALARM = 'jobs';

/**
 * Local storage and not IndexedDB: what could not be done because IndexedDB failed is tried
 * later as well. One small record, so that it is always read and written as a whole.
 */
const KEY = 'jobs';

/** Browsers ring no sooner (Chromium, "chrome.alarms": 30 seconds). */
export const SOONEST_ALARM = paced(30 * SECOND);
/** Sooner than the alarm: it rings for a job that runs only when its background has ended. */
const SIGN_OF_LIFE = paced(20 * SECOND);
/** What fails is not tried again and again. */
const AFTER_FAILURE = HOUR;
/** Longer than any job waits: what is due later was planned by a clock that was wrong. */
const LATEST = 60 * DAY;

let jobs: readonly Job[] = [];
const running = new Map<string, Promise<void>>();
/** Names of jobs that were asked for since their last run began. */
const asked = new Set<string>();

/** Adds the listeners that run jobs at their time; at once, so that a background that was ended is woken by them. */
export function listenForJobs(all: readonly Job[]): void {
  jobs = all;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void runDue();
    // An older version of Backlight has set it.
    else void browser.alarms.clear(name);
  });
  // The browser may have forgotten the alarm.
  browser.runtime.onStartup.addListener(() => void runDue());
  browser.runtime.onInstalled.addListener(() => void runDue());
}

/**
 * Runs a job now, whatever its time. One that is running is run once more after that.
 *
 * @returns when it is done; never rejects: a job that throws is tried again in an hour
 */
export function runJob(job: Job): Promise<void> {
  asked.add(job.name);
  const run = running.get(job.name) ?? runWhileAsked(job);
  running.set(job.name, run);
  return run;
}

async function runWhileAsked(job: Job): Promise<void> {
  // It also tells the browser that we are at work: Firefox ends a background that calls nothing for 30 s.
  const signs = setInterval(() => void runDue(), SIGN_OF_LIFE);
  try {
    while (asked.delete(job.name)) {
      // Until it has ended it stays due, for the next life of the background.
      await setDue(job.name, Date.now());
      await setDue(job.name, await attempt(job));
    }
  } catch (error) {
    noteUnlessExpected('jobs', error);
  } finally {
    clearInterval(signs);
    running.delete(job.name);
  }
}

async function attempt(job: Job): Promise<Instant | null> {
  try {
    return await job.run();
  } catch (error) {
    noteUnlessExpected(`job ${job.name}`, error);
    return Date.now() + AFTER_FAILURE;
  }
}

/** Runs all jobs whose time has come, except those that are running, and sets the alarm anew. */
async function runDue(): Promise<void> {
  try {
    const now = Date.now();
    const dues = await storedDues();
    for (const job of jobs) if (isDue(dues.get(job.name), now) && !running.has(job.name)) void runJob(job);
    await inTurn(async () => setAlarm(await storedDues()));
  } catch (error) {
    noteUnlessExpected('jobs', error);
  }
}

function isDue(due: Instant | undefined, now: Instant): boolean {
  return due !== undefined && (due <= now || due > now + LATEST);
}

/**
 * Stores when a job is due next, and sets the alarm.
 *
 * @param due null where it has nothing to do
 * @returns when both are done; rejects where the browser's storage fails
 */
export function setDue(name: string, due: Instant | null): Promise<void> {
  return inTurn(async () => {
    // First an alarm that surely rings, should this background end before the right one is set.
    await ringAt(Date.now());
    const dues = await storedDues();
    if (due === null) dues.delete(name);
    else dues.set(name, Math.min(due, Date.now() + LATEST));
    await browser.storage.local.set({ [KEY]: Object.fromEntries(dues) });
    await setAlarm(dues);
  });
}

/** One write after the other: each reads the record that the one before has written. */
const inTurn = atMost(1);

async function setAlarm(dues: ReadonlyMap<string, Instant>): Promise<void> {
  if (dues.size > 0) await ringAt(Math.min(...dues.values()));
  else await browser.alarms.clear(ALARM);
}

/** The alarm rings on, so that one at which the background could not start is not the last. */
async function ringAt(due: Instant): Promise<void> {
  const when = Math.max(due, Date.now() + SOONEST_ALARM);
  await browser.alarms.create(ALARM, { when, periodInMinutes: SOONEST_ALARM / 60_000 });
}

async function storedDues(): Promise<Map<string, Instant>> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const entries = Object.entries(Object(stored));
  return new Map(entries.flatMap(([name, due]) => (Number.isFinite(due) ? [[name, Number(due)]] : [])));
}
