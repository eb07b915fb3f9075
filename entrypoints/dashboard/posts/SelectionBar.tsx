import { plural, text } from '../../../utils/i18n/text.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';
import './selection-bar.css';

interface Props {
  /** The rows that are selected. */
  readonly rows: readonly PostListRow[];
  readonly actions: PostActions;
  readonly onExport: () => void;
  /** Called once the selected posts are removed. */
  readonly onGone: () => void;
}

/** Actions on the selected guest posts. */
export function SelectionBar({ rows, actions, onExport, onGone }: Props) {
  const records = rows.map(({ record }) => record);
  const areIgnored = rows.length > 0 && records.every(({ post }) => post.ignored);
  const none = rows.length === 0;
  const remove = () => {
    onGone();
    void actions.remove(records.map(({ id }) => id));
  };
  return (
    <p class="selection-bar">
      <span role="status">{plural('selected', rows.length)}</span>
      <button type="button" class="button" disabled={none} onClick={() => void actions.check(rows)}>
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
      <button type="button" class="button" aria-haspopup="dialog" disabled={none} onClick={onExport}>
        {text('export')}
      </button>
    </p>
  );
}
