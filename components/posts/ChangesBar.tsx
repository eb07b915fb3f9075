import { changeSumWords } from '../../utils/i18n/post-changes.ts';
import { text } from '../../utils/i18n/text.ts';
import type { ShownChange } from '../../utils/posts/shown-change.ts';
import { ChangeMark } from './ChangeMark.tsx';
import '../base/button.css';
import './changes-bar.css';

interface Props {
  /** All that is unseen of guest posts; without any, the bar is not drawn. */
  readonly kinds: readonly ShownChange[];
  /** Only these guest posts are listed. */
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
  readonly onSeen: () => void;
}

/**
 * What changed of the guest posts since the user saw them, and buttons to list only these and to mark
 * them as seen.
 */
export function ChangesBar({ kinds, only, onOnly, onSeen }: Props) {
  if (kinds.length === 0) return null;
  return (
    <p class="changes-bar">
      <span>
        <ChangeMark words={text('newsNew')} /> {changeSumWords(kinds)}
      </span>
      <button type="button" class="button" aria-pressed={only} onClick={() => onOnly(!only)}>
        {text('newsOnly')}
      </button>
      <button type="button" class="button" onClick={onSeen}>
        {text('newsSeen')}
      </button>
    </p>
  );
}
