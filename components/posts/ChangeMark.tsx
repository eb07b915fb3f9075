import { unseenChangeWords } from '../../utils/i18n/post-changes.ts';
import { text } from '../../utils/i18n/text.ts';
import type { UnseenChangeKind } from '../../utils/posts/changes.ts';
import type { PostState } from '../../utils/posts/state.ts';
import './change-mark.css';

interface Props {
  readonly what: UnseenChangeKind;
  readonly state: PostState;
}

/** That there is something of a guest post that the user has not seen yet, and what: a dot and words. */
export function ChangeMark({ what, state }: Props) {
  return (
    <span class="change-mark" title={unseenChangeWords(what, state)}>
      {text(`newsMark_${what}`)}
    </span>
  );
}
