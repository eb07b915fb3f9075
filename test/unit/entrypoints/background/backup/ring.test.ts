import { expect, it } from 'vitest';
import { nextBackup, ringFile } from '../../../../../entrypoints/background/backup/ring.ts';
import { DAY } from '../../../../../utils/time.ts';

const NOW = new Date(2026, 10, 30, 12).getTime();
const none = { last: null, failed: null, underWay: null };
const last = (at: number) => ({ ...none, last: { at, file: 'a', leftOut: 0 } });

it('a backup is made at once, then a week after the last, or a day after one that failed', () => {
  expect(nextBackup(none, NOW)).toBeLessThanOrEqual(NOW);
  expect(nextBackup(last(NOW), NOW)).toBe(NOW + 7 * DAY);
  expect(nextBackup({ ...none, failed: { at: NOW, why: 'full' } }, NOW)).toBe(NOW + DAY);
  expect(nextBackup({ ...last(NOW - 7 * DAY), failed: { at: NOW, why: 'full' } }, NOW)).toBe(NOW + DAY);
});

it('a clock that was set back puts no backup off for years', () => {
  expect(nextBackup(last(NOW + 400 * DAY), NOW)).toBe(NOW);
});

it('the first of a month is kept for a year, the others for four weeks: sixteen names, overwritten in turn', () => {
  expect(ringFile(null, NOW)).toBe('Backlight/backlight-month-11.jsonl.gz');
  const names: string[] = [];
  let lastAt: number | null = null;
  for (let at = NOW; at < NOW + 730 * DAY; at += 7 * DAY) {
    names.push(ringFile(lastAt, at));
    lastAt = at;
  }
  expect(new Set(names).size).toBe(16);
  expect(names.slice(0, 3)).toEqual([
    'Backlight/backlight-month-11.jsonl.gz',
    'Backlight/backlight-month-12.jsonl.gz',
    expect.stringMatching(/^Backlight\/backlight-week-[1-4]\.jsonl\.gz$/),
  ]);
  // The four before a weekly one are other files.
  const weekly = names.filter((name) => name.includes('week'));
  for (const [i, name] of weekly.entries()) expect(weekly.slice(Math.max(0, i - 2), i)).not.toContain(name);
});
