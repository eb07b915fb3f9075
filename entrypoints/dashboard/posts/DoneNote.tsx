import { useEffect, useRef } from 'preact/hooks';
import { Glyph } from '../../../components/base/Glyph.tsx';
import { Note } from '../../../components/base/Note.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import '../../../components/base/progress.css';
import './done-note.css';

type Props = Pick<PostActions, 'said' | 'last' | 'underWay' | 'show' | 'settle'>;

/**
 * The message of the last action, or how far it is, and what was done last and can be taken back. It scrolls into sight:
 * the button that was pressed may be far below.
 */
export function DoneNote({ said, last, underWay, show, settle }: Props) {
  const region = useRef<HTMLDivElement>(null);
  const offered = underWay ? null : last;
  const shown = said?.words ?? (underWay ? 'under way' : offered?.words);
  useEffect(() => {
    if (shown) region.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, offered?.about]);
  const undo = ({ detail }: MouseEvent) => {
    // The second click of a double click would take back what was done before that.
    if (detail < 2) offered?.undo();
  };
  return (
    <>
      {underWay && (
        <p class="done-note-progress">
          <progress
            class="progress"
            aria-label={text('actionProgressName')}
            max={underWay.total}
            value={underWay.count}
          />
          {text('actionProgress', underWay.count, underWay.total)}
        </p>
      )}
      {/* What is read aloud is the end of it, not each step. */}
      <div ref={region} class="done-note" role="status">
        {said && (
          <Note framed end={<Close onClose={() => show('')} />}>
            {said.words}
          </Note>
        )}
        {offered && (
          <Note framed action={text('undo')} onAction={undo} end={<Close onClose={settle} />}>
            {offered.words} {offered.about && <bdi class="hint">{offered.about}</bdi>}
          </Note>
        )}
      </div>
    </>
  );
}

function Close({ onClose }: { readonly onClose: () => void }) {
  const words = text('close');
  return (
    <button type="button" class="button plain close" aria-label={words} title={words} onClick={onClose}>
      <Glyph name="remove" />
    </button>
  );
}
