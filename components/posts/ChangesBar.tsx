import { changeSumWords } from '../../utils/i18n/post-changes.ts';
import { text } from '../../utils/i18n/text.ts';
import type { UnseenChangeKind } from '../../utils/posts/changes.ts';
import '../base/button.css';
import './changes-bar.css';
import './change-mark.css';

interface Props {
  /** Of each guest post with news one; there is nothing to be seen where there are none. */
  readonly kinds: readonly UnseenChangeKind[];
  /** Those alone are shown. */
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
  readonly onSeen: () => void;
}

/** What is new of the guest posts since the user looked, and the way to it. */
export function ChangesBar({ kinds, only, onOnly, onSeen }: Props) {
  if (kinds.length === 0) return null;
  return (
    <p class="changes-bar">
      <span>
        <span class="change-mark">{text('newsNew')}</span> {changeSumWords(kinds)}
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
