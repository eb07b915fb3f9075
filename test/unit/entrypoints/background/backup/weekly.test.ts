import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupMaker } from '../../../../../entrypoints/background/backup/maker.ts';
import { backupJob } from '../../../../../entrypoints/background/backup/weekly.ts';
import { saveBackupChoice } from '../../../../../utils/settings/backup-choice.ts';
import { backupState, saveBackupState } from '../../../../../utils/settings/backup-state.ts';
import { DAY, MINUTE } from '../../../../../utils/time.ts';
import { takeBugs } from '../../../bugs.ts';
import '../../../utils/store/fresh-store.ts';

const NOW = new Date(2026, 10, 30, 12).getTime();

/** A backup of whose download nobody knows whether it was begun. */
const NOT_HEARD = { at: NOW, id: null, url: 'blob:b', file: 'b', leftOut: 0 };

/** The browser's downloads: what became of the one that was begun. */
const download = {
  /** Of the download that has the address that is asked for. */
  idByUrl: null as number | null,
  item: { state: 'complete', filename: '/home/me/Downloads/Backlight/b.jsonl.gz' } as Record<string, string>,
  begin: vi.fn<(options: object) => Promise<number>>(),
  cancel: vi.fn<(id: number) => Promise<void>>(),
};
const made = vi.fn<() => Promise<{ url: string | null; leftOut: number }>>();
const dropped = vi.fn<(url: string) => Promise<void>>();

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout'] });
  download.item = { state: 'complete', filename: '/home/me/Downloads/Backlight/b.jsonl.gz' };
  download.idByUrl = null;
  download.begin.mockReset().mockResolvedValue(7);
  download.cancel.mockReset().mockResolvedValue(undefined);
  made.mockReset().mockResolvedValue({ url: 'blob:a', leftOut: 2 });
  dropped.mockReset().mockResolvedValue(undefined);
  vi.spyOn(backupMaker, 'make').mockImplementation(made);
  vi.spyOn(backupMaker, 'drop').mockImplementation(dropped);
  vi.spyOn(backupMaker, 'outlives', 'get').mockReturnValue(true);
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  Object.assign(fakeBrowser, {
    downloads: {
      download: download.begin,
      cancel: download.cancel,
      async search({ url }: { url?: string }) {
        if (url === undefined) return [download.item];
        return download.idByUrl === null ? [] : [{ id: download.idByUrl, ...download.item }];
      },
    },
  });
  await saveBackupChoice({ weekly: true });
  return () => vi.useRealTimers();
});

describe('a weekly backup', () => {
  it('is made, saved under the name whose turn it is, and looked after until it is there', async () => {
    expect(await backupJob.run()).toBe(NOW);
    expect(download.begin).toHaveBeenCalledExactlyOnceWith({
      url: 'blob:a',
      filename: 'Backlight/backlight-month-11.jsonl.gz',
      conflictAction: 'overwrite',
      saveAs: false,
    });
    expect(dropped).not.toHaveBeenCalled();
    expect(await backupJob.run()).toBe(NOW + 7 * DAY);
    expect(await backupState()).toEqual({
      last: { at: NOW, file: '/home/me/Downloads/Backlight/b.jsonl.gz', leftOut: 2 },
      failed: null,
      underWay: null,
    });
    expect(dropped).toHaveBeenCalledWith('blob:a');
  });

  it('is not made where nobody wants it', async () => {
    await saveBackupChoice({ weekly: false });
    expect(await backupJob.run()).toBeNull();
    expect(made).not.toHaveBeenCalled();
  });

  it.each([
    ['USER_CANCELED', 'cancelled'],
    ['FILE_NO_SPACE', 'full'],
    ['FILE_FAILED', 'failed'],
  ])('that ends with %s is told as %s, and tried again a day later', async (error, why) => {
    download.item = { state: 'interrupted', error };
    await backupJob.run();
    expect(await backupJob.run()).toBe(NOW + DAY);
    expect(await backupState()).toMatchObject({ last: null, failed: { at: NOW, why }, underWay: null });
  });

  it('whose dialog stays unanswered is cancelled and told', async () => {
    download.item = { state: 'in_progress' };
    await backupJob.run();
    expect(await backupJob.run()).toBe(NOW + 15 * MINUTE);
    vi.setSystemTime(NOW + 15 * MINUTE);
    await backupJob.run();
    expect(download.cancel).toHaveBeenCalledWith(7);
    expect(await backupState()).toMatchObject({ failed: { why: 'unanswered' }, underWay: null });
  });

  it('is not asked for a second time by the next life of the background, where Firefox waits for an answer', async () => {
    vi.spyOn(backupMaker, 'outlives', 'get').mockReturnValue(false);
    await saveBackupState({ underWay: NOT_HEARD });
    expect(await backupJob.run()).toBe(NOW + DAY);
    expect(download.begin).not.toHaveBeenCalled();
    expect(await backupState()).toMatchObject({ failed: { why: 'unanswered' }, underWay: null });
  });

  it('of whose download an earlier background did not hear any more is followed by the next', async () => {
    await saveBackupState({ underWay: NOT_HEARD });
    download.idByUrl = 7;
    download.item = { state: 'in_progress' };
    expect(await backupJob.run()).toBe(NOW + 15 * MINUTE);
    expect(await backupState()).toMatchObject({ underWay: { ...NOT_HEARD, id: 7 } });
    download.item = { state: 'complete', filename: '/Downloads/b' };
    expect(await backupJob.run()).toBe(NOW + 7 * DAY);
    expect(await backupState()).toMatchObject({ last: { file: '/Downloads/b' }, underWay: null });
    expect(download.begin).not.toHaveBeenCalled();
  });

  it('that an earlier background has made and not begun to save is made anew where nobody was asked', async () => {
    await saveBackupState({ underWay: NOT_HEARD });
    await backupJob.run();
    expect(dropped).toHaveBeenCalledWith('blob:b');
    expect(download.begin).toHaveBeenCalledOnce();
    expect(await backupState()).toMatchObject({ failed: null, underWay: { id: 7, url: 'blob:a' } });
  });

  it('that Firefox never answers for is told after a while', async () => {
    download.begin.mockImplementation(() => new Promise(() => undefined));
    const running = backupJob.run();
    await vi.waitFor(() => expect(download.begin).toHaveBeenCalled(), { timeout: 15_000 });
    await vi.advanceTimersByTimeAsync(15 * MINUTE);
    await running;
    expect(await backupState()).toMatchObject({ failed: { why: 'unanswered' }, underWay: null });
    expect(dropped).toHaveBeenCalledWith('blob:a');
  });

  it('that the user does not want saved, as Firefox tells it, is told', async () => {
    download.begin.mockRejectedValue(new Error('Download canceled by the user'));
    await backupJob.run();
    expect(await backupState()).toMatchObject({ failed: { why: 'cancelled' } });
  });

  it('that the browser refuses for a reason of its own is told, and kept for a report', async () => {
    download.begin.mockRejectedValue(new Error('Invalid filename'));
    await backupJob.run();
    expect(await backupState()).toMatchObject({ failed: { why: 'failed' } });
    expect(takeBugs()).toMatchObject([{ where: 'backup download' }]);
  });

  it('cannot be made where the store cannot be read, or the permission was taken back', async () => {
    made.mockResolvedValue({ url: null, leftOut: 0 });
    await backupJob.run();
    expect(await backupState()).toMatchObject({ failed: { why: 'unread' } });
    Object.assign(fakeBrowser, { downloads: undefined });
    vi.setSystemTime(NOW + 2 * DAY);
    await backupJob.run();
    expect(await backupState()).toMatchObject({ failed: { why: 'refused' } });
  });
});
