import { useRef } from 'preact/hooks';
import { RestoreChoice } from '../../components/backup/RestoreChoice.tsx';
import { RestorePreview } from '../../components/backup/RestorePreview.tsx';
import { WorkProgress } from '../../components/backup/WorkProgress.tsx';
import { Note } from '../../components/base/Note.tsx';
import { plural, text } from '../../utils/i18n/text.ts';
import { readFailureWords } from '../../utils/ui/failure-words.ts';
import { type RestoreProblem, useRestore } from './use-restore.ts';
import '../../components/base/button.css';
import '../../components/base/hint.css';
import '../../components/base/problem.css';

/** Restores a backup: choose, look, restore. */
export function RestoreSection({ save }: { readonly save: () => Promise<boolean> }) {
  const { state, stop, forget, choose, restore } = useRestore(save);
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.step === 'reading' || state.step === 'restoring';
  const onChosen = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    if (file) void choose(file);
    // The same file can be chosen again.
    currentTarget.value = '';
  };
  return (
    <section data-step={state.step}>
      <h2>{text('restore')}</h2>
      <p class="hint">{text('restoreText')}</p>
      <p>
        <button type="button" class="button" disabled={isBusy} onClick={() => input.current?.click()}>
          {text('restoreChoose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={text('restoreChoose')}
          accept=".gz,application/gzip"
          onChange={onChosen}
        />
      </p>
      {(state.step === 'reading' || state.step === 'restoring') && (
        <WorkProgress
          name={text(state.step === 'reading' ? 'restoreChecking' : 'restoring')}
          done={state.done}
          total={state.total}
          words={
            state.total === null
              ? plural(state.step === 'reading' ? 'restoreChecked' : 'restoreWritten', state.done)
              : text('workDone', state.done, state.total)
          }
          onStop={stop}
        />
      )}
      {state.step === 'preview' && (
        <>
          <RestorePreview name={state.file.name} preview={state.preview} />
          <RestoreChoice
            onRestore={(mode) => void restore(state.file, state.preview, mode)}
            onCancel={forget}
          />
        </>
      )}
      <div role="status">
        {state.step === 'restored' && (
          <Note framed>
            {text('restored')} {state.leftOut > 0 && plural('restoredWithout', state.leftOut)}{' '}
            <a href="/dashboard.html#posts">{text('restoredShow')}</a>
          </Note>
        )}
        {state.step === 'problem' && (
          <p class="problem" data-code={state.problem.code}>
            {problemWords(state.problem)}
          </p>
        )}
      </div>
    </section>
  );
}

function problemWords(problem: RestoreProblem): string {
  if (problem.code === 'failed') return `${text('restoreFailed')} ${readFailureWords(problem.why)}`;
  return problem.code === 'broken'
    ? text('restoreProblem_broken', problem.block)
    : text(`restoreProblem_${problem.code}`);
}
