import * as v from 'valibot';
import { browser } from 'wxt/browser';

/**
 * How many guest posts the store had, kept outside of it: a browser whose disk was full may begin
 * an empty store in the place of one that it cannot read, and says nothing of it (seen in Chromium).
 */
export const POSTS_MARK = 'posts-count';

const markSchema = v.object({
  /** Rows of the store when it was counted last. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Rows that were gone then without our doing, and of which the user has not said to know. */
  missing: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
type PostsMark = v.InferOutput<typeof markSchema>;

const NO_MARK: PostsMark = { count: 0, missing: 0 };

/** The mark of a store that is put in the place of another, to be written with its name. */
export function markOf(count: number): Record<string, unknown> {
  return { [POSTS_MARK]: { count, missing: 0 } satisfies PostsMark };
}

async function readMark(): Promise<PostsMark> {
  const { [POSTS_MARK]: stored } = await browser.storage.local.get(POSTS_MARK);
  const read = v.safeParse(markSchema, stored);
  return read.success ? read.output : NO_MARK;
}

async function writeMark(before: PostsMark, mark: PostsMark): Promise<void> {
  if (before.count === mark.count && before.missing === mark.missing) return;
  await browser.storage.local.set({ [POSTS_MARK]: mark });
}

/** Rows that are gone without our doing; some that were may have come back. */
function missingOf({ count, missing }: PostsMark, countNow: number): number {
  return Math.max(0, missing + count - countNow);
}

/**
 * Notes how many rows there are, before the background adds or deletes any.
 *
 * @throws where the storage refuses
 */
export async function settleMark(countNow: number): Promise<void> {
  const mark = await readMark();
  await writeMark(mark, { count: countNow, missing: missingOf(mark, countNow) });
}

/**
 * Notes how many rows there are once the background has added some; or how many there will be, before
 * it deletes some: should it be ended in between, nothing seems lost that is not.
 *
 * @throws where the storage refuses
 */
export async function moveMark(countNow: number): Promise<void> {
  const mark = await readMark();
  await writeMark(mark, { ...mark, count: countNow });
}

/**
 * Notes how many rows the background has added, where counting them all would take longer than adding them.
 *
 * @throws where the storage refuses
 */
export async function growMark(added: number): Promise<void> {
  const mark = await readMark();
  await writeMark(mark, { ...mark, count: mark.count + added });
}

/**
 * Finds out how many guest posts are gone from the store without our doing.
 *
 * @param countRows counts the rows of the store; rows that come or go meanwhile are none that are missing
 * @throws where the storage or the store cannot be read
 */
export async function missingPosts(countRows: () => Promise<number>): Promise<number> {
  const before = await readMark();
  const countNow = await countRows();
  const after = await readMark();
  return Math.min(missingOf(before, countNow), missingOf(after, countNow));
}

/**
 * The user knows that guest posts are missing, and need not be told again.
 *
 * @param countRows counts the rows of the store
 * @throws where the storage refuses
 */
export async function acknowledgeMissing(countRows: () => Promise<number>): Promise<void> {
  await writeMark(await readMark(), { count: await countRows(), missing: 0 });
}
