import { plainName } from '../domains/own-domain.ts';
import { text } from '../i18n/text.ts';
import { makeReport } from '../report/client-report.ts';
import { reportHtml } from '../report/report-html.ts';
import type { ReportSpan } from '../report/span.ts';
import type { RecordedPost } from '../store/posts/recorded.ts';
import { ownVersion } from './own-version.ts';

/**
 * Writes the report of guest posts as a web page.
 *
 * @param slices guest posts with their past
 * @param domains the user's, by name: of one alone the heading tells
 */
export async function clientReport(
  slices: AsyncIterable<readonly RecordedPost[]>,
  domains: readonly string[],
  span: ReportSpan,
): Promise<string> {
  const report = await makeReport(slices, span);
  const [domain = '', ...others] = domains.map(plainName);
  const title = domain && others.length === 0 ? text('reportTitle_domain', domain) : text('guestPosts');
  return (
    await reportHtml(report, {
      title,
      name: '',
      logo: '',
      hasCost: false,
      madeAt: span.to,
      version: await ownVersion(),
    })
  ).trimEnd();
}
