import { expect, it } from 'vitest';
import { backupFileName } from '../../../../entrypoints/backup/file-name.ts';

const at = new Date(2026, 10, 30, 8, 38).getTime();

it('a backup has the day in its name, and the one before a restore a name of its own, with the time', () => {
  expect(backupFileName('by-hand', at)).toBe('backlight-2026-11-30.jsonl.gz');
  expect(backupFileName('before-restore', at)).toBe('backlight-before-restore-2026-11-30-0838.jsonl.gz');
});
