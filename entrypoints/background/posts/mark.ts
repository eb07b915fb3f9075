import { atMost } from '../../../utils/net/limit.ts';
import { growMark, moveMark, settleMark } from '../../../utils/settings/posts-mark.ts';
import { countPostRows, countRemoved, forgetRemoved } from '../../../utils/store/posts/posts.ts';
import type { Instant } from '../../../utils/time.ts';

/** One after the other: each counts what the one before has left. */
const inTurn = atMost(1);

/** Notes outside of the store how many guest posts it has: called when the background begins to work. */
export function markPosts(): Promise<void> {
  return inTurn(async () => settleMark(await countPostRows()));
}

/** Does what may add guest posts, and notes how many there are then. */
export function addMarked<T>(work: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    await settleMark(await countPostRows());
    const done = await work();
    await moveMark(await countPostRows());
    return done;
  });
}

/**
 * Does a part of an import, and notes how many rows it has added. All are counted for the first part alone: of a hundred
 * thousand, counting would take longer than adding some hundreds.
 */
export function addPartMarked<T extends { readonly rows: number }>(
  isFirst: boolean,
  work: () => Promise<T>,
): Promise<T> {
  return inTurn(async () => {
    if (isFirst) await settleMark(await countPostRows());
    const done = await work();
    await growMark(done.rows);
    return done;
  });
}

/** Deletes guest posts that were removed before a time: these are not missing. */
export function forgetMarked(before: Instant): Promise<void> {
  return inTurn(async () => {
    const forgotten = await countRemoved(before);
    if (forgotten === 0) return;
    const count = await countPostRows();
    await settleMark(count);
    await moveMark(count - forgotten);
    await forgetRemoved(before);
  });
}
