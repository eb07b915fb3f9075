import type { NewsKind } from '../utils/post/news.ts';
import type { PostState } from '../utils/post/state.ts';
import { newsWords } from '../utils/ui/news-words.ts';
import { text } from '../utils/ui/text.ts';
import './news-mark.css';

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
