import { useEffect, useState } from 'preact/hooks';
import { ImportProgress } from '../../../components/import/ImportProgress.tsx';
import { plural, text } from '../../../utils/i18n/text.ts';
import { failureWords } from '../../../utils/ui/ask-posts.ts';
import type { PreviewCounts } from '../../../utils/ui/preview-lines.ts';
import { lastValue } from '../../../utils/ui/use-query.ts';
import { useAccess } from '../use-access.ts';
import type { OnceChecks } from './use-check-once.ts';
import type { ImportState, ImportSum, useImport } from './use-import.ts';
import '../../../components/base/button.css';
import '../../../components/base/check.css';
import '../../../components/base/hint.css';
import '../../../components/base/problem.css';
import './import-actions.css';

interface Props {
  readonly counts: PreviewCounts;
  /** All rows are previewed. */
  readonly isRead: boolean;
  readonly importing: ReturnType<typeof useImport>;
  readonly checks: OnceChecks;
  readonly address: string | null;
  /** The table is read again daily already. */
  readonly isDaily: boolean;
  readonly onDaily: () => void;
}

/** What can be done with the rows that were previewed; then how far it is, and what came of it. */
export function ImportActions({ counts, isRead, importing, checks, address, isDaily, onDaily }: Props) {
  const [daily, setDaily] = useState(false);
  const access = lastValue(useAccess());
  const { state } = importing;
  if (state.at === 'running') {
    const { isUndo, done, total } = state;
    return (
      <ImportProgress
        words={text(isUndo ? 'importUndoing' : 'importRunning')}
        done={done}
        total={total}
        onStop={isUndo ? null : importing.stop}
      />
    );
  }
  if (state.at === 'ended') return <Ended state={state} onUndo={importing.undo} />;
  const writes = counts.new + counts.changed + counts.seen;
  const good = counts.all - counts.bad;
  return (
    <div class="import-actions">
      <button
        type="button"
        class="button primary"
        disabled={!isRead || writes === 0}
        onClick={() => {
          if (daily) onDaily();
          importing.run();
        }}
      >
        {writes === 0 && isRead ? text('importNothing') : plural('importRun', writes)}
      </button>
      <button
        type="button"
        class="button"
        disabled={!isRead || good === 0 || !access}
        aria-describedby="import-once-note"
        onClick={() => access && void checks.begin(access)}
      >
        {plural('onceBegin', good)}
      </button>
      {address !== null && !isDaily && (
        <label class="check">
          <input
            type="checkbox"
            checked={daily}
            onChange={(event) => setDaily(event.currentTarget.checked)}
          />
          {text('dailyKeep')}
        </label>
      )}
      <p class="hint" id="import-once-note">
        {text('onceNote')}
      </p>
    </div>
  );
}

/** What came of an import, and the way back. It gets the focus, which was on a button that is gone. */
function Ended({
  state: { sum, how, failed },
  onUndo,
}: {
  state: Extract<ImportState, { at: 'ended' }>;
  onUndo: () => void;
}) {
  const [note, setNote] = useState<HTMLElement | null>(null);
  useEffect(() => note?.focus(), [note]);
  const canUndo = sum.added.length + sum.changed.length > 0;
  return (
    <div class="import-actions done" role="status" tabIndex={-1} ref={setNote} data-how={how}>
      <p>
        {how === 'undone'
          ? text(sum.listed > 0 ? 'importUndoneListed' : 'importUndone')
          : endedWords(sum, how)}
        {failed && <span class="problem"> {failureWords(failed)}</span>}
      </p>
      <a class="button primary" href="#posts">
        {text('importShowPosts')}
      </a>
      {canUndo && (
        <button type="button" class="button" onClick={onUndo}>
          {text('undo')}
        </button>
      )}
    </div>
  );
}

function endedWords({ added, changed, listed }: ImportSum, how: 'done' | 'stopped'): string {
  const parts = [
    plural('importAdded', added.length),
    ...(changed.length > 0 ? [plural('importChanged', changed.length)] : []),
    ...(listed > 0 ? [plural('importListed', listed)] : []),
  ];
  return text(how === 'done' ? 'importDone' : 'importStopped', parts.join(', '));
}
