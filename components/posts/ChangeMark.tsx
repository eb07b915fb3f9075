import { newsWords } from '../../utils/i18n/post-changes.ts';
import { text } from '../../utils/i18n/text.ts';
import type { NewsKind } from '../../utils/posts/changes.ts';
import type { PostState } from '../../utils/posts/state.ts';
import './change-mark.css';

interface Props {
  readonly what: NewsKind;
  readonly state: PostState;
}

/** That there is something of a guest post that the user has not seen yet, and what: a dot and words. */
export function NewsMark({ what, state }: Props) {
  return (
    <span class="news-mark" title={newsWords(what, state)}>
      {text(`newsMark_${what}`)}
    </span>
  );
}
