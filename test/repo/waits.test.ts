import { describe, expect, it } from 'vitest';
import { SOONEST_ALARM } from '../../entrypoints/background/jobs.ts';
import { FETCH_LIMITS } from '../../utils/net/fetch-bytes.ts';
import { PAUSE_MS } from '../../utils/posts/rate.ts';
import { SECOND } from '../../utils/time.ts';
import { BROWSERS, built } from './built.ts';
import { sources, textOf } from './sources.ts';

/** What tests drive waits less (utils/pace.ts): what ships must be as polite as it is meant to be. */
describe('the waits of what ships', () => {
  it.each(BROWSERS)('are divided by 1 in %s', (browser) => {
    expect(built(browser, 'background.js').toString()).toMatch(/return (\w+)\/1[};]/);
  });

  it('are a second between two pages of a host, and half a minute for one that does not answer', () => {
    expect([PAUSE_MS, FETCH_LIMITS.ms]).toEqual([1000, 30_000]);
  });

  /** An unpacked extension gets each alarm that it asks for; in one from a store Chromium makes them half a minute. */
  it('are half a minute at least where an alarm ends them, and jobs alone set alarms', () => {
    expect(SOONEST_ALARM).toBeGreaterThanOrEqual(30 * SECOND);
    expect(sources.filter((path) => /\balarms\.create\(/.test(textOf(path)))).toEqual([
      'entrypoints/background/jobs.ts',
    ]);
  });
});
