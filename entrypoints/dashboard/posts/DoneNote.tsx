import { useEffect, useRef } from 'preact/hooks';
import { Note } from '../../../components/base/Note.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { Done } from './use-post-actions.ts';
import './done-note.css';

/** The last action and its undo. It scrolls into sight: the button that was pressed may be far below. */
export function DoneNote({ done }: { done: Done | null }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) region.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  return (
    <div ref={region} class="done-note" role="status">
      {done && (
        <Note framed {...(done.undo ? { action: text('undo'), onAction: done.undo } : {})}>
          {done.words}
        </Note>
      )}
    </div>
  );
}
