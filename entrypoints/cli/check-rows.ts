import type { View } from '../../utils/drive/driver.ts';
import { addAllPostsIn, checkPosts, nextChecked } from '../../utils/drive/posts.ts';
import { setDomains, setJudgeAs, start } from '../../utils/drive/session.ts';
import type { ImportedRow } from '../../utils/exchange/imported-row.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { DAY } from '../../utils/time.ts';
import type { InspectArguments } from './inspect-arguments.ts';

/** A row of the file that could be read. */
export type ReadRow = ImportedRow & { ok: true };

/** Is told what became of a row as soon as that is known, and how many rows are done. */
export type OnChecked = (row: ReadRow, post: PostRecord) => void;

/**
 * Checks the guest posts of some rows in one browser, in their order as far as hosts allow.
 *
 * @throws Error where no browser could be started, or its checks do not go on
 */
export async function checkRows(
  rows: readonly ReadRow[],
  { browser: kind, domains, as, openTabs, twice }: InspectArguments,
  onChecked: OnChecked,
): Promise<void> {
  const browser = await start(kind);
  try {
    await setDomains(browser, domains);
    await setJudgeAs(browser, as);
    const own = await browser.openOwnPage('dashboard.html');
    await browser.grant(['*://*/*']);
    const idsByRow = await addRows(own, rows, openTabs);
    const rowsById = Map.groupBy(
      [...idsByRow].flatMap(([row, ids]) => ids.map((id) => ({ row, id }))),
      ({ id }) => id,
    );
    const known = new Map<string, PostRecord>();
    await checkAll(own, [...rowsById.keys()], twice, (post) => {
      known.set(post.id, post);
      for (const { row } of rowsById.get(post.id) ?? []) {
        const posts = (idsByRow.get(row) ?? []).flatMap((id) => known.get(id) ?? []);
        // One for each `--domain`: the first with a link, else the first.
        if (posts.length === row.posts.length)
          onChecked(row, posts.find(({ state }) => state.last?.link) ?? posts[0] ?? post);
      }
    });
  } finally {
    await browser.close();
  }
}

/** Adds the posts of all rows; runs check them in the order in which they were added. */
async function addRows(
  own: View,
  rows: readonly ReadRow[],
  openTab: boolean,
): Promise<ReadonlyMap<ReadRow, readonly string[]>> {
  // Added tomorrow, none is due by itself: each is checked once, by the run.
  const added = Date.now() + DAY;
  const posts = rows.flatMap((row) => row.posts.map((post) => ({ ...post, added, openTab })));
  const left = [...(await addAllPostsIn(own, posts))];
  return new Map(rows.map((row) => [row, left.splice(0, row.posts.length)]));
}

/** @param onPost is told of each post when it needs no other check */
async function checkAll(
  own: View,
  ids: readonly string[],
  twice: boolean,
  onPost: (post: PostRecord) => void,
): Promise<void> {
  await checkPosts(own, ids);
  const left = new Set(ids);
  const again = new Set<string>();
  while (left.size > 0) {
    const gone: string[] = [];
    for (const post of await nextChecked(own, [...left])) {
      if (twice && post.state.verdict === 'seems-lost' && !again.has(post.id)) {
        gone.push(post.id);
        again.add(post.id);
        continue;
      }
      left.delete(post.id);
      onPost(post);
    }
    if (gone.length > 0) await checkPosts(own, gone, true);
  }
}
