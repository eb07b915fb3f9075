import { text } from '../../utils/i18n/text.ts';
import { Note } from './Note.tsx';
import './saved-note.css';

interface Props {
  /** What became of the last change; empty before the first and while it is stored. */
  readonly said: string;
  /** Null where there is nothing to take back. */
  readonly onUndo: (() => void) | null;
}

/** What became of the last change, at the foot of the window: in sight wherever the change was made. */
export function SavedNote({ said, onUndo }: Props) {
  return (
    <div class="saved-note" role="status">
      {onUndo ? (
        <Note framed action={text('undo')} onAction={onUndo}>
          {[text('defaultsAgain'), said].filter(Boolean).join(' · ')}
        </Note>
      ) : (
        said && <Note framed>{said}</Note>
      )}
    </div>
  );
}
