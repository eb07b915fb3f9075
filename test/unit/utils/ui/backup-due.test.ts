import { expect, it } from 'vitest';
import { DAY } from '../../../../utils/time.ts';
import { isBackupDue } from '../../../../utils/ui/backup-due.ts';

const NOW = 400 * DAY;
const ago = (days: number) => NOW - days * DAY;
const none = { weekly: false, savedAt: null, dismissedAt: null };
const saved = (days: number) => ({ last: { at: ago(days), file: 'a', leftOut: 0 } });

it.each([
  ['nothing to lose', none, { last: null }, null, false],
  ['something to lose since yesterday', none, { last: null }, ago(1), false],
  ['something to lose for two months', none, { last: null }, ago(60), true],
  ['weekly backups', { ...none, weekly: true }, { last: null }, ago(60), false],
  ['a backup by hand last week', { ...none, savedAt: ago(7) }, { last: null }, ago(60), false],
  ['a backup by hand two months ago', { ...none, savedAt: ago(60) }, { last: null }, ago(90), true],
  ['weekly backups until last week', none, saved(7), ago(90), false],
  ['a reminder put away last week', { ...none, dismissedAt: ago(7) }, { last: null }, ago(90), false],
  ['a reminder put away last month', { ...none, dismissedAt: ago(31) }, { last: null }, ago(90), true],
])('with %s it is said: %s', (_, choice, state, oldest, isDue) => {
  expect(isBackupDue(choice, state, oldest, NOW)).toBe(isDue);
});
