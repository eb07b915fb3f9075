import { useEffect, useRef } from 'preact/hooks';
import { Note } from '../../../components/base/Note.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { Done } from './use-post-actions.ts';
import '../../../components/base/progress.css';
import './done-note.css';

/**
 * The last action and its undo, or how far it is. It scrolls into sight: the button that was pressed may be far below.
 */
export function DoneNote({ done }: { done: Done | null }) {
  const region = useRef<HTMLDivElement>(null);
  const progress = done?.progress;
  useEffect(() => {
    if (done) region.current?.scrollIntoView({ block: 'nearest' });
  }, [progress ? 'under way' : done]);
  return (
    <>
      {progress && (
        <p class="done-note-progress">
          <progress
            class="progress"
            aria-label={text('actionProgressName')}
            max={progress.total}
            value={progress.count}
          />
          {done.words}
        </p>
      )}
      {/* What is read aloud is the end of it, not each step. */}
      <div ref={region} class="done-note" role="status">
        {done && !progress && (
          <Note framed {...(done.undo ? { action: text('undo'), onAction: done.undo } : {})}>
            {done.words}
          </Note>
        )}
      </div>
    </>
  );
}
