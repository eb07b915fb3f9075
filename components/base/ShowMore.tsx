import { text } from '../../utils/i18n/text.ts';
import './button.css';
import './show-more.css';

interface Props {
  /** How many there are, how many of them are shown, and how many more a click shows. */
  readonly total: number;
  readonly shown: number;
  readonly portion: number;
  readonly onMore: (shown: number) => void;
}

/** Below a long list that is read in portions; nothing where all is shown. */
export function ShowMore({ total, shown, portion, onMore }: Props) {
  const more = Math.min(portion, total - shown);
  if (more <= 0) return null;
  return (
    <button type="button" class="button plain show-more" onClick={() => onMore(shown + more)}>
      {text('showMore', more)}
    </button>
  );
}
