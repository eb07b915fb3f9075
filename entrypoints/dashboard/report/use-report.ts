import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { mayConcern, onPostsChanged, POSTS_PAUSE } from '../../../utils/message/posts-channel.ts';
import type { ClientReport } from '../../../utils/report/client-report.ts';
import { type ReportFrame, reportHtml } from '../../../utils/report/report-html.ts';
import type { ReportSpan } from '../../../utils/report/span.ts';
import { neverChanged } from '../../../utils/ui/never-changed.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from '../../../utils/ui/use-query.ts';
import { useReportReading } from './use-report-reading.ts';

/** A report that was made. */
export interface MadeReport {
  readonly report: ClientReport;
  readonly html: string;
  readonly hasCost: boolean;
}

/** How far a report is that is being made. */
export interface ReportMaking {
  /** How many guest posts were read, of how many; null where none is being read. */
  readonly progress: { readonly read: number; readonly total: number } | null;
  /** The user has stopped it: it is made where they begin again. */
  readonly isStopped: boolean;
  /** Its days are wrong: none is being made. */
  readonly isWrong: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Makes a report, and again when some of its guest posts have changed.
 *
 * @param ids of its guest posts; null while they are not known
 * @param span null where the days are wrong
 * @returns `made`: what was made of the last right answers; null before the first
 */
export function useReport(
  ids: readonly string[] | null,
  span: ReportSpan | null,
  { title, name, logo, hasCost, madeAt }: Omit<ReportFrame, 'version'>,
): { readonly made: MadeReport | null; readonly making: ReportMaking; readonly why: ReadFailure | null } {
  const [read, setRead] = useState<number | null>(null);
  const reading = useReportReading(ids, span, setRead);
  const list = ids?.join();
  const onChanged = useCallback(
    (again: () => void) => {
      const own = new Set(ids);
      return onPostsChanged((changed) => mayConcern(changed, own) && again());
    },
    [list],
  );
  const query = useQuery(reading.read, onChanged, POSTS_PAUSE);
  const answer = lastValue(query);
  const report = answer === 'stopped' ? null : answer;
  const write = useCallback(async (): Promise<MadeReport | null> => {
    if (!report) return null;
    const { version } = browser.runtime.getManifest();
    const html = await reportHtml(report, { title, name, logo, hasCost, madeAt, version });
    return { report, html, hasCost };
  }, [report, title, name, logo, hasCost, madeAt]);
  const making: ReportMaking = {
    progress: read !== null && ids ? { read, total: ids.length } : null,
    isStopped: answer === 'stopped' && read === null,
    isWrong: span === null,
    stop: reading.stop,
    again: () => {
      reading.goOn();
      void query.reread();
    },
  };
  return { made: lastValue(useQuery(write, neverChanged)), making, why: failureOf(query) };
}
