import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { type ClientReport, makeReport } from '../../../utils/report/client-report.ts';
import type { ReportSpan } from '../../../utils/report/span.ts';

/** In ms: how far a reading is that takes less need not be said. */
const QUIET_FOR = 300;

/**
 * Reads what a report says, until it is stopped. Another question ends the reading of the one before.
 *
 * @param ids of its guest posts; null while they are not known
 * @param span null where the days are wrong
 * @param onRead told how many guest posts are read, where that takes a while; null at the end
 */
export function useReportReading(
  ids: readonly string[] | null,
  span: ReportSpan | null,
  onRead: (posts: number | null) => void,
) {
  const stopping = useRef(new AbortController());
  const question = [ids?.join(), span];
  useLayoutEffect(() => {
    stopping.current = new AbortController();
    return () => {
      stopping.current.abort();
      onRead(null);
    };
  }, question);
  const read = useCallback(async () => {
    if (!ids || !span) return null;
    const { current } = stopping;
    const began = performance.now();
    const tell = (posts: number | null) => {
      if (stopping.current === current) onRead(posts);
    };
    try {
      return await readReport(ids, span, current.signal, (posts) => {
        if (performance.now() - began > QUIET_FOR) tell(posts);
      });
    } finally {
      tell(null);
    }
  }, question);
  return {
    read,
    stop: () => stopping.current.abort(),
    /** What is read next is read to its end. */
    goOn: () => {
      stopping.current = new AbortController();
    },
  };
}

/** @throws DOMException where the store cannot be read */
async function readReport(
  ids: readonly string[],
  span: ReportSpan,
  signal: AbortSignal,
  onRead: (posts: number) => void,
): Promise<ClientReport | 'stopped'> {
  if (signal.aborted) return 'stopped';
  const { readRecorded } = await import('../../../utils/store/posts/recorded.ts');
  try {
    return await makeReport(readRecorded(ids), span, (posts) => {
      signal.throwIfAborted();
      onRead(posts);
    });
  } catch (error) {
    if (signal.aborted) return 'stopped';
    throw error;
  }
}
