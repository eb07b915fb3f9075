import { expect, it } from 'vitest';
import type { RunState } from '../../../../utils/store/posts/runs.ts';
import { timeLeft } from '../../../../utils/ui/time-left.ts';

const NOW = 1_000_000;
const SECOND = 1000;

function aRun(run: Partial<RunState> = {}): RunState {
  const startedAt = NOW - 40 * SECOND;
  return {
    id: 'run',
    total: 100,
    left: 60,
    startedAt,
    stopped: false,
    stretch: { at: startedAt, left: 100 },
    busiest: 1,
    busiestHost: 'blog.test',
    ...run,
  };
}

it.each<[string, Partial<RunState>, number | null]>([
  ['as long as those before took', {}, 60],
  ['not known by two checks', { left: 98 }, null],
  ['not known while it is stopped', { stopped: true }, null],
  ['what it took before a pause does not count', { stretch: { at: NOW - 10 * SECOND, left: 70 } }, 60],
  ['nor do the checks before it', { stretch: { at: NOW - 10 * SECOND, left: 61 } }, null],
  [
    'at least a second for each of the busiest host',
    { busiest: 60, left: 60, stretch: { at: NOW - 4 * SECOND, left: 100 } },
    60,
  ],
  [
    'of a thousand of one host',
    { total: 1000, left: 900, busiest: 900, stretch: { at: NOW - 130 * SECOND, left: 1000 } },
    1170,
  ],
  ['of a run that began before stretches were kept', { stretch: undefined }, 60],
])('the time that a run takes yet: %s', (_, run, seconds) => {
  expect(timeLeft(aRun(run), NOW)).toBe(seconds === null ? null : seconds * SECOND);
});
