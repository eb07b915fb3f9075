import { browser } from 'wxt/browser';
import type { JudgeAs } from '../verdict/engine.ts';
import { readJudgeAs } from '../verdict/engine-schema.ts';
import type { Kept } from './keep.ts';
import { keepNewest, newest } from './newest.ts';

const JUDGE_AS = 'judge-as';

/** Reads as whom pages are judged; Google where it was never set. */
export async function judgeAs(): Promise<JudgeAs> {
  return readJudgeAs(await newest(JUDGE_AS));
}

/**
 * Sets as whom pages are judged.
 *
 * @param now in ms since 1970
 * @throws where it can be kept nowhere; what was before stays
 */
export function keepJudgeAs(as: JudgeAs, now: number): Promise<Kept> {
  return keepNewest(JUDGE_AS, as, now);
}

/** Calls back when it changes, here or on another machine. */
export function onJudgeAsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (JUDGE_AS in changes) changed();
  });
}
