import { readFile } from 'node:fs/promises';
import type { Browser } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { setDomains, setJudgeAs, start } from '../../utils/drive/session.ts';
import { decodeFile } from '../../utils/exchange/decode.ts';
import { type ImportedRow, readLinkody } from '../../utils/exchange/linkody.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { DAY } from '../../utils/time.ts';
import type { InspectArguments } from './inspect-arguments.ts';
import { postLine, postReport, rowErrorLine, rowErrorReport } from './post-report.ts';
import { UsageError } from './usage-error.ts';

type ReadRow = ImportedRow & { ok: true };

/**
 * `npm run inspect -- --posts`: adds the guest posts of a file to the built
 * extension, has it check them, and prints each verdict in the file's order.
 *
 * @returns the exit code: 1 where a row could not be read, else 0
 * @throws UsageError where the file cannot be used, Error where no browser could be started
 */
export async function inspectPosts(asked: InspectArguments): Promise<number> {
  const rows = await readPosts(asked);
  const stored = await checkAll(distinctBatches(rows.filter((row) => row.ok)), asked);
  for (const row of rows) {
    const line = row.ok
      ? (asked.json ? postReport : postLine)(postWithLink(stored.get(row) ?? []))
      : (asked.json ? rowErrorReport : rowErrorLine)(row);
    process.stdout.write(`${line}\n`);
  }
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

async function readPosts({ posts, domains }: InspectArguments): Promise<ImportedRow[]> {
  const bytes = await readFile(posts ?? '').catch(() => null);
  if (!bytes) throw new UsageError(`--posts ${posts}: there is no such file, or it cannot be read.`);
  const targets = domains.map((name) => ({ kind: 'domain', name }) as const);
  const rows = readLinkody(decodeFile(bytes), targets, Date.now());
  if (rows.length === 0) throw new UsageError(`--posts ${posts}: the file has no rows.`);
  const rowWithoutTarget = rows.find((row) => !row.ok && row.problem === 'noTarget');
  if (rowWithoutTarget) {
    throw new UsageError(
      `Whose links? Line ${rowWithoutTarget.line} has no EXPECTED LANDING PAGE URL: give at least one --domain.`,
    );
  }
  return rows;
}

/** The extension keeps one guest post per page and target, so rows that share both go into different batches. */
function distinctBatches(rows: readonly ReadRow[]): ReadRow[][] {
  const batches: ReadRow[][] = [];
  const nextBatch = new Map<string, number>();
  for (const row of rows) {
    const keys = row.posts.map(({ url, expect }) => JSON.stringify([url, expect.target]));
    const at = Math.max(0, ...keys.map((key) => nextBatch.get(key) ?? 0));
    for (const key of keys) nextBatch.set(key, at + 1);
    batches[at] = [...(batches[at] ?? []), row];
  }
  return batches;
}

/**
 * Checks the posts of some rows in a browser of their own.
 *
 * @returns each row's posts as the extension has stored them after the checks
 */
async function checkAll(
  batches: readonly (readonly ReadRow[])[],
  asked: InspectArguments,
): Promise<ReadonlyMap<ImportedRow, readonly PostRecord[]>> {
  const stored = new Map<ImportedRow, readonly PostRecord[]>();
  if (batches.length === 0) return stored;
  const browser = await start(asked.browser);
  try {
    for (const batch of batches) {
      // What one batch has left must not be the past of the next.
      if (batch !== batches[0]) await browser.reset();
      for (const [row, posts] of await checkBatch(browser, batch, asked)) stored.set(row, posts);
    }
    return stored;
  } finally {
    await browser.close();
  }
}

/** Checks the posts of one batch, in an extension that has no posts yet. */
async function checkBatch(
  browser: Browser,
  rows: readonly ReadRow[],
  asked: InspectArguments,
): Promise<ReadonlyMap<ImportedRow, readonly PostRecord[]>> {
  await setDomains(browser, asked.domains);
  await setJudgeAs(browser, asked.as);
  const own = await browser.openOwnPage('dashboard.html');
  await browser.grant(['*://*/*']);
  // Added tomorrow, none is due by itself: each is checked once, by the run.
  const added = Date.now() + DAY;
  const ids = await addPostsIn(
    own,
    rows.flatMap(({ posts }) => posts.map((post) => ({ ...post, added, openTab: asked.openTabs }))),
  );
  await checkPosts(own, ids);
  await runsDone(own);
  if (asked.twice) {
    const before = await storedPosts(own);
    const gone = ids.filter((id) => before.get(id)?.state.verdict === 'seems-lost');
    await checkPosts(own, gone, true);
    await runsDone(own);
  }
  const stored = await storedPosts(own);
  const left = [...ids];
  const next = () => stored.get(left.shift() ?? '');
  return new Map(rows.map((row) => [row, row.posts.flatMap(() => next() ?? [])]));
}

/** Chooses among the posts of a row, one for each `--domain`: the first with a link, else the first. */
function postWithLink(posts: readonly PostRecord[]): PostRecord {
  const best = posts.find(({ state }) => state.last?.link) ?? posts[0];
  if (!best) throw new Error('A guest post is not in the store');
  return best;
}
