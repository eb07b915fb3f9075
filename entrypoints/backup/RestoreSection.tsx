import { useRef } from 'preact/hooks';
import { RestoreChoice } from '../../components/backup/RestoreChoice.tsx';
import { RestorePreview } from '../../components/backup/RestorePreview.tsx';
import { WorkProgress } from '../../components/backup/WorkProgress.tsx';
import { Note } from '../../components/base/Note.tsx';
import { restoredWords } from '../../utils/i18n/restored.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import { readFailureWords } from '../../utils/ui/failure-words.ts';
import { type RestoreProblem, type RestoreProgress, useRestore } from './use-restore.ts';
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
          {...barOf(state)}
          words={progressWords(state)}
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
            {text('restored')} {restoredWords(state.came)}{' '}
            {state.leftOut > 0 && plural('restoredWithout', state.leftOut)}{' '}
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

/** By rows where it is known how many there are, else by how much of the file was read. */
function barOf({ done, total, read, size }: RestoreProgress): { done: number; total: number | null } {
  if (total !== null) return { done, total };
  return { done: read, total: read > 0 ? size : null };
}

function progressWords({ done, total, read, size }: RestoreProgress): string {
  if (total !== null && done >= total) return text('restoreFinishing');
  const rows = total === null ? plural('restoreChecked', done) : text('workDone', done, total);
  return `${rows} · ${text('workMegabytes', megabytes(read), megabytes(size))}`;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e5) / 10;
}

function problemWords(problem: RestoreProblem): string {
  if (problem.code === 'failed') return `${text('restoreFailed')} ${readFailureWords(problem.why)}`;
  return problem.code === 'broken'
    ? text('restoreProblem_broken', problem.block)
    : text(`restoreProblem_${problem.code}`);
}
