import { browser } from 'wxt/browser';
import { readSchedule, type Schedule } from '../post/schedule.ts';
import type { Kept } from './keep.ts';
import { keepNewest, newest } from './newest.ts';

const SCHEDULE = 'posts-schedule';

/** Reads how often guest posts are looked at; weekly where it was never set. */
export async function schedule(): Promise<Schedule> {
  return readSchedule(await newest(SCHEDULE));
}

/**
 * Sets how often guest posts are looked at.
 *
 * @param now in ms since 1970
 * @throws where it can be kept nowhere; what was before stays
 */
export function keepSchedule(value: Schedule, now: number): Promise<Kept> {
  return keepNewest(SCHEDULE, value, now);
}

/** Calls back when it changes, here or on another machine. */
export function onScheduleChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (SCHEDULE in changes) changed();
  });
}
