import { useCallback } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { mayConcern, onPostsChanged, POSTS_PAUSE } from '../../../utils/message/posts-channel.ts';
import { type ClientReport, makeReport } from '../../../utils/report/client-report.ts';
import { type ReportFrame, reportHtml } from '../../../utils/report/report-html.ts';
import type { ReportSpan } from '../../../utils/report/span.ts';
import { neverChanged } from '../../../utils/ui/never-changed.ts';
import { type LiveQuery, lastValue, useQuery } from '../../../utils/ui/use-query.ts';

/** A report that was made. */
export interface MadeReport {
  readonly report: ClientReport;
  readonly html: string;
  readonly hasCost: boolean;
}

/**
 * Makes a report, and again when some of its guest posts have changed.
 *
 * @param ids of its guest posts; null while they are not known
 * @param span null where the days are wrong
 * @returns what was made of the last right answers; null before the first
 */
export function useReport(
  ids: readonly string[] | null,
  span: ReportSpan | null,
  { title, name, logo, hasCost, madeAt }: Omit<ReportFrame, 'version'>,
): { readonly made: MadeReport | null; readonly query: LiveQuery<ClientReport | null> } {
  const list = ids?.join();
  const query = useQuery(
    useCallback(() => readReport(ids, span), [list, span]),
    useCallback(
      (again) => {
        const own = new Set(ids);
        return onPostsChanged((changed) => mayConcern(changed, own) && again());
      },
      [list],
    ),
    POSTS_PAUSE,
  );
  const report = lastValue(query);
  const write = useCallback(async (): Promise<MadeReport | null> => {
    if (!report) return null;
    const { version } = browser.runtime.getManifest();
    const html = await reportHtml(report, { title, name, logo, hasCost, madeAt, version });
    return { report, html, hasCost };
  }, [report, title, name, logo, hasCost, madeAt]);
  return { made: lastValue(useQuery(write, neverChanged)), query };
}

async function readReport(
  ids: readonly string[] | null,
  span: ReportSpan | null,
): Promise<ClientReport | null> {
  if (!ids || !span) return null;
  const { readRecorded } = await import('../../../utils/store/posts/recorded.ts');
  return makeReport(readRecorded(ids), span);
}
