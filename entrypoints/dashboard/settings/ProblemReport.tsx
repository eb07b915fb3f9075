import { browser } from 'wxt/browser';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { ProblemLog } from '../../../components/settings/ProblemLog.tsx';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import '../../../components/base/hint.css';
import { text } from '../../../utils/i18n/text.ts';
import { clearDebugLog, onDebugLogChanged, readDebugLog } from '../../../utils/settings/debug-log.ts';
import { problemReport } from '../../../utils/ui/problem-report.ts';
import { failureOf, lastValue, useQuery } from '../../../utils/ui/use-query.ts';

/** The way to report a problem: what the debug log has, to be copied or cleared. */
export function ProblemReport({ say }: { say: (words: string) => void }) {
  const log = useQuery(readDebugLog, onDebugLogChanged);
  const bugs = lastValue(log);
  const report = bugs && problemReport(browser.runtime.getManifest().version, navigator.userAgent, bugs);
  const copy = (words: string) =>
    // In the click: browsers let nobody write to the clipboard later.
    navigator.clipboard.writeText(words).then(
      () => say(text('copied')),
      () => say(text('copyFailed')),
    );
  const clear = async () => {
    try {
      await clearDebugLog();
      say(text('reportCleared'));
    } catch (error) {
      noteUnlessExpected('clear the debug log', error);
      say(text('keptNowhere'));
    }
  };
  return (
    <section>
      <h2>{text('reportProblem')}</h2>
      <p class="hint">{text('reportProblemText')}</p>
      <FailedNote what="log" why={failureOf(log)} onAgain={() => void log.reread()} />
      {bugs && report && (
        <ProblemLog
          count={bugs.length}
          last={bugs.at(-1)?.at ?? null}
          report={report}
          onCopy={() => void copy(report)}
          onClear={() => void clear()}
        />
      )}
    </section>
  );
}
