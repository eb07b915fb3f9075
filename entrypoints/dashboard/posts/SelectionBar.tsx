import { plural, text } from '../../../utils/i18n/text.ts';
import type { PostListRow } from '../../../utils/ui/post-rows.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';
import './selection-bar.css';

interface Props {
  /** The lines that are selected. */
  readonly lines: readonly PostListRow[];
  readonly actions: PostActions;
  /** They are no longer there to be selected. */
  readonly onGone: () => void;
}

/** What can be done with the guest posts that are selected. */
export function SelectionBar({ lines, actions, onGone }: Props) {
  const records = lines.map(({ record }) => record);
  const areIgnored = lines.length > 0 && records.every(({ post }) => post.ignored);
  const none = lines.length === 0;
  const remove = () => {
    onGone();
    void actions.remove(records.map(({ id }) => id));
  };
  return (
    <p class="selection-bar">
      <span role="status">{plural('selected', lines.length)}</span>
      <button type="button" class="button" disabled={none} onClick={() => void actions.check(lines)}>
        {text('postCheckNow')}
      </button>
      <button
        type="button"
        class="button"
        disabled={none}
        onClick={() => void actions.ignore(records, !areIgnored)}
      >
        {text(areIgnored ? 'postIgnoreNot' : 'postIgnore')}
      </button>
      <button type="button" class="button" disabled={none} onClick={remove}>
        {text('postRemove')}
      </button>
    </p>
  );
}
