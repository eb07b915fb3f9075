import { WorkProgress } from '../../components/backup/WorkProgress.tsx';
import { Note } from '../../components/base/Note.tsx';
import { plural, text } from '../../utils/i18n/text.ts';
import { readFailureWords } from '../../utils/ui/failure-words.ts';
import type { Saving } from './use-save.ts';
import '../../components/base/button.css';
import '../../components/base/hint.css';
import '../../components/base/problem.css';

/** Saves a backup by hand. */
export function SaveSection({ state, save }: Saving) {
  return (
    <section data-step={state.step}>
      <h2>{text('backupSaveTitle')}</h2>
      <p class="hint">{text('backupText')}</p>
      <p>
        <button
          type="button"
          class="button primary"
          disabled={state.step === 'saving'}
          onClick={() => void save('by-hand')}
        >
          {text('backupSave')}
        </button>
      </p>
      {state.step === 'saving' && (
        <WorkProgress
          name={text('backupSave')}
          done={state.done}
          total={state.total === 0 ? null : state.total}
          words={state.total === 0 ? '' : text('workDone', state.done, state.total)}
          onStop={null}
        />
      )}
      <div role="status">
        {state.step === 'saved' && (
          <Note framed>
            {text('backupSaved', state.name)}{' '}
            {[
              plural('backupPosts', state.made.posts),
              plural('backupPages', state.made.pages),
              ...(state.made.leftOut > 0 ? [plural('backupLeftOut', state.made.leftOut)] : []),
            ].join(' · ')}
          </Note>
        )}
        {state.step === 'failed' && (
          <p class="problem">
            {text('backupFailed')} {readFailureWords(state.why)}
          </p>
        )}
      </div>
    </section>
  );
}
