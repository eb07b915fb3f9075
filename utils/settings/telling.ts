import { browser } from 'wxt/browser';
import { readTelling, type Telling } from '../post/telling.ts';
import type { Kept } from './keep.ts';
import { keepNewest, newest } from './newest.ts';

const TELLING = 'telling';

/** Reads how the user wants to be told what is new of guest posts. */
export async function telling(): Promise<Telling> {
  return readTelling(await newest(TELLING));
}

/**
 * Sets how the user wants to be told.
 *
 * @param now in ms since 1970
 * @throws where it can be kept nowhere; what was before stays
 */
export function keepTelling(how: Telling, now: number): Promise<Kept> {
  return keepNewest(TELLING, how, now);
}

/** Calls back when it changes, here or on another machine. */
export function onTellingChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (TELLING in changes) changed();
  });
}
