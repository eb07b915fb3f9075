import { ChangeMark } from '../../../components/posts/ChangeMark.tsx';
import { changeSumWords } from '../../../utils/i18n/post-changes.ts';
import { text } from '../../../utils/i18n/text.ts';
import type { ShownChange } from '../../../utils/posts/shown-change.ts';
import '../../../components/base/button.css';
import './unseen-line.css';

interface Props {
  /** All that is unseen of guest posts: of one there may be more than one. */
  readonly kinds: readonly ShownChange[];
  readonly onShow: () => void;
}

/** What changed of guest posts since the user saw them, wherever they are. */
export function UnseenLine({ kinds, onShow }: Props) {
  return (
    <p class="unseen-line">
      <span>
        <ChangeMark words={text('newsNew')} /> {changeSumWords(kinds)}
      </span>
      <button type="button" class="button plain" onClick={onShow}>
        {text('show')}
      </button>
    </p>
  );
}
