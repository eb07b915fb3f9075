import { text } from '../../utils/i18n/text.ts';
import { readFailureWords } from '../../utils/ui/failure-words.ts';
import type { ReadFailure } from '../../utils/ui/use-query.ts';
import './button.css';
import './failed-note.css';

/** What cannot be read: each has a sentence of its own, `unread_posts`. */
type Unread =
  | 'posts'
  | 'postsHere'
  | 'histories'
  | 'past'
  | 'site'
  | 'access'
  | 'links'
  | 'pages'
  | 'domains'
  | 'settings'
  | 'highlighting'
  | 'shortcut'
  | 'requests'
  | 'tables'
  | 'log'
  | 'share';

interface Props {
  readonly what: Unread;
  /** Null where it did not fail: nothing is drawn then. */
  readonly why: ReadFailure | null;
  /** Reads it again. */
  readonly onAgain: () => void;
}

/** Something cannot be read: what, why, and what to do about it. It is never drawn as if there were nothing. */
export function FailedNote({ what, why, onAgain }: Props) {
  if (!why) return null;
  return (
    <div class="failed-note" role="alert" data-why={why}>
      <p>
        <b>{text(`unread_${what}`)}</b> {readFailureWords(why)}
      </p>
      <button type="button" class="button" onClick={onAgain}>
        {text('tryAgain')}
      </button>
    </div>
  );
}
