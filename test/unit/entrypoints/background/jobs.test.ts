import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Job, listenForJobs, runJob, setDue } from '../../../../entrypoints/background/jobs.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../../../utils/time.ts';
import { takeBugs } from '../../bugs.ts';

const NOW = Date.UTC(2026, 0, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setInterval', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const alarm = () => fakeBrowser.alarms.get('jobs');
/** The milliseconds from now to the next ring. */
const ringsIn = async () => ((await alarm())?.scheduledTime ?? Number.NaN) - Date.now();
const stored = async () => (await fakeBrowser.storage.local.get('jobs'))['jobs'];
const ring = async (name = 'jobs') => {
  vi.setSystemTime((await alarm())?.scheduledTime ?? Date.now());
  const { onAlarm } = fakeBrowser.alarms;
  await onAlarm.trigger({ name, scheduledTime: Date.now(), persistAcrossSessions: true });
};

/** Waits until a check holds, without moving the clock as `vi.waitFor` does. */
async function until(check: () => void | Promise<void>): Promise<void> {
  for (let turn = 0; turn < 1000; turn++) {
    if (
      await Promise.resolve()
        .then(check)
        .then(
          () => true,
          () => false,
        )
    )
      return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await check();
}

/** A job that is due again after the given time, or never. */
function aJob(name: string, again: number | null = null) {
  const run = vi.fn(async (): Promise<Instant | null> => (again === null ? null : Date.now() + again));
  return { name, run } satisfies Job;
}

/** Another life of the background: all that it knows is what is stored. */
async function nextLife(...jobs: readonly Job[]) {
  vi.resetModules();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  const next = await import('../../../../entrypoints/background/jobs.ts');
  next.listenForJobs(jobs);
  return next;
}

describe('two jobs', () => {
  it('share one alarm, which rings for the one that is due first', async () => {
    await setDue('later', NOW + 2 * HOUR);
    await setDue('sooner', NOW + HOUR);
    await setDue('never', null);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    expect(await ringsIn()).toBe(HOUR);
    expect(await stored()).toEqual({ later: NOW + 2 * HOUR, sooner: NOW + HOUR });
  });

  it('run each at its time', async () => {
    const [often, seldom] = [aJob('often', HOUR), aJob('seldom', 2 * HOUR)];
    listenForJobs([often, seldom]);
    await runJob(often);
    await runJob(seldom);
    await ring();
    await until(async () => expect(await stored()).toMatchObject({ often: NOW + 2 * HOUR }));
    expect([often.run, seldom.run].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
    await until(async () => expect(await ringsIn()).toBe(HOUR));
    await ring();
    await until(() => expect(seldom.run).toHaveBeenCalledTimes(2));
  });

  it('do not wait for each other', async () => {
    const [long, short] = [aJob('long'), aJob('short', HOUR)];
    long.run.mockImplementation(() => new Promise(() => undefined));
    listenForJobs([long, short]);
    await setDue('short', NOW + MINUTE);
    void runJob(long);
    await until(() => expect(long.run).toHaveBeenCalled());
    // The alarm is put off as long as this background lives: its sign of life runs what is due.
    await vi.advanceTimersByTimeAsync(MINUTE + 20 * SECOND);
    await until(() => expect(short.run).toHaveBeenCalledOnce());
    expect(long.run).toHaveBeenCalledOnce();
  });
});

describe('the alarm', () => {
  it('rings no sooner than browsers let it, and rings on until it is set anew', async () => {
    await setDue('due', NOW - HOUR);
    expect(await ringsIn()).toBe(30 * SECOND);
    expect((await alarm())?.periodInMinutes).toBe(0.5);
  });

  it('is silent where nothing is due', async () => {
    const job = aJob('done');
    await runJob(job);
    expect(job.run).toHaveBeenCalledOnce();
    expect(await alarm()).toBeUndefined();
    expect(await stored()).toEqual({});
  });

  it('of an older version rings no more', async () => {
    const job = aJob('job');
    listenForJobs([job]);
    await fakeBrowser.alarms.create('posts', { delayInMinutes: 0.5, periodInMinutes: 0.5 });
    await ring('posts');
    await until(async () => expect(await fakeBrowser.alarms.get('posts')).toBeUndefined());
    expect(job.run).not.toHaveBeenCalled();
  });

  it('is set again when the browser starts, which may have forgotten it', async () => {
    listenForJobs([aJob('job')]);
    await setDue('job', NOW + HOUR);
    await fakeBrowser.alarms.clear('jobs');
    await fakeBrowser.runtime.onStartup.trigger();
    await until(async () => expect(await ringsIn()).toBe(HOUR));
  });
});

describe('a background that is ended', () => {
  it('while a job runs has it run by the next life', async () => {
    const ended = aJob('job');
    ended.run.mockImplementation(() => new Promise(() => undefined));
    void (await nextLife()).runJob(ended);
    await until(() => expect(ended.run).toHaveBeenCalled());
    expect(await ringsIn()).toBe(30 * SECOND);
    const job = aJob('job', DAY);
    await nextLife(job);
    await ring();
    await until(async () => expect(await stored()).toEqual({ job: Date.now() + DAY }));
    expect(job.run).toHaveBeenCalledOnce();
  });

  it.each([0, 1, 2, 3])(
    'after %i steps of storing leaves an alarm that rings for what is stored',
    async (steps) => {
      const life = await nextLife();
      await life.setDue('job', NOW + DAY);
      const { alarms, storage } = fakeBrowser;
      const [create, set] = [alarms.create.bind(alarms), storage.local.set.bind(storage.local)];
      let left = steps;
      const unlessEnded = async (act: () => Promise<void>) =>
        left-- > 0 ? act() : new Promise<void>(() => undefined);
      vi.spyOn(alarms, 'create').mockImplementation((name, info) => unlessEnded(() => create(name, info)));
      vi.spyOn(storage.local, 'set').mockImplementation((items) => unlessEnded(() => set(items)));
      void life.setDue('job', NOW + HOUR);
      await until(() => expect(left).toBeLessThan(steps === 3 ? 1 : 0));
      const due = Number(Object(await stored()).job);
      expect(due).toBe(NOW + (steps < 2 ? DAY : HOUR));
      expect(await ringsIn()).toBeLessThanOrEqual(due - NOW);
    },
  );
});

describe('a job', () => {
  it('that throws is tried again in an hour, and its bug is noted', async () => {
    const job = aJob('broken');
    job.run.mockRejectedValue(new TypeError('x is not a function'));
    await runJob(job);
    expect(await stored()).toEqual({ broken: NOW + HOUR });
    expect(takeBugs()).toEqual([{ where: 'job broken', error: 'TypeError: x is not a function' }]);
  });

  it('that fails as may be expected is tried again as well, in silence', async () => {
    const job = aJob('full');
    job.run.mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    await runJob(job);
    expect(await stored()).toEqual({ full: NOW + HOUR });
  });

  it('runs once at a time, and once more where it was asked for meanwhile', async () => {
    let end = (): void => undefined;
    const job = aJob('job');
    job.run.mockImplementationOnce(() => new Promise((resolve) => (end = () => resolve(null))));
    const done = runJob(job);
    await until(() => expect(job.run).toHaveBeenCalledOnce());
    const again = [runJob(job), runJob(job)];
    end();
    await Promise.all([done, ...again]);
    expect(job.run).toHaveBeenCalledTimes(2);
  });

  it('that is due after the clock was set back by months runs now', async () => {
    const job = aJob('job', HOUR);
    listenForJobs([job]);
    await setDue('job', NOW + DAY);
    vi.setSystemTime(NOW - 300 * DAY);
    await fakeBrowser.runtime.onStartup.trigger();
    await until(async () => expect(await stored()).toEqual({ job: NOW - 300 * DAY + HOUR }));
  });

  it('is stored beside others, though two are stored at once', async () => {
    await Promise.all([setDue('a', NOW + 1), setDue('b', NOW + 2), setDue('c', NOW + 3)]);
    expect(await stored()).toEqual({ a: NOW + 1, b: NOW + 2, c: NOW + 3 });
  });
});
