import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { judgeAs, onJudgeAsChanged, saveJudgeAs } from '../../../../utils/settings/judge-as.ts';
import { AS_GOOGLE, type JudgeAs } from '../../../../utils/verdict/engine.ts';

const { sync, local } = fakeBrowser.storage;
const AS_BING: JudgeAs = { engine: 'bing', crawler: 'AhrefsBot' };

describe('as whom pages are judged', () => {
  it('is Google until it is set', async () => {
    expect(await judgeAs()).toEqual(AS_GOOGLE);
  });

  it('is kept in sync storage', async () => {
    expect(await saveJudgeAs(AS_BING, 1000)).toBe('sync');
    expect(await judgeAs()).toEqual(AS_BING);
    expect(await local.get(null)).toEqual({});
  });

  it('is kept on this machine where sync storage is full', async () => {
    vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await saveJudgeAs(AS_BING, 1000)).toBe('local');
    expect(await judgeAs()).toEqual(AS_BING);
  });

  it('is what was set last, wherever it is kept', async () => {
    await local.set({ 'judge-as': { at: 1000, value: AS_BING } });
    await sync.set({ 'judge-as': { at: 2000, value: { engine: 'yandex', crawler: null } } });
    expect(await judgeAs()).toEqual({ engine: 'yandex', crawler: null });
  });

  it('is what is good of what is stored', async () => {
    await sync.set({ 'judge-as': { at: 1000, value: { engine: 'altavista', crawler: 'AhrefsBot' } } });
    expect(await judgeAs()).toEqual({ engine: 'google', crawler: 'AhrefsBot' });
  });
});

it('who listens is told when it changes, and of nothing else', async () => {
  const changed = vi.fn();
  onJudgeAsChanged(changed);
  await sync.set({ 'domain:example.com': 1 });
  expect(changed).not.toHaveBeenCalled();
  await saveJudgeAs(AS_BING, 1000);
  expect(changed).toHaveBeenCalledOnce();
});
