import { readFile } from 'node:fs/promises';
import { plainName } from '../../utils/domains/own-domain.ts';
import { text } from '../../utils/i18n/text.ts';
import { beginOf, dayOf } from '../../utils/posts/day.ts';
import { makeReport } from '../../utils/report/client-report.ts';
import { reportHtml } from '../../utils/report/report-html.ts';
import type { RecordedPost } from '../../utils/store/posts/recorded.ts';
import type { Instant } from '../../utils/time.ts';

/**
 * Writes the report of guest posts that were checked just now: `npm run inspect -- --posts … --format report`. Its
 * time is today: a file knows nothing of what was before.
 *
 * @param domains the user's, by name: of one alone the heading tells
 */
export async function clientReport(
  posts: readonly RecordedPost[],
  domains: readonly string[],
  now: Instant,
): Promise<string> {
  async function* slices() {
    yield posts;
  }
  // Checks end after the command began.
  const to = Math.max(now, ...posts.flatMap(({ checks }) => checks.map(({ at }) => at)));
  const report = await makeReport(slices(), { from: beginOf(dayOf(now)), to });
  const [domain = '', ...others] = domains.map(plainName);
  const title = domain && others.length === 0 ? text('reportTitle_domain', domain) : text('guestPosts');
  return (
    await reportHtml(report, {
      title,
      name: '',
      logo: '',
      hasCost: false,
      madeAt: to,
      version: await ownVersion(),
    })
  ).trimEnd();
}

/** The version of Backlight, as its manifest gets it. */
async function ownVersion(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(manifest)?.[1] ?? '';
}
