import { plural, text } from '../../utils/i18n/text.ts';
import '../base/button.css';
import '../base/hint.css';
import './edit-many-actions.css';

interface Props {
  /** How many guest posts are changed. */
  readonly count: number;
  /** What is wrong, or stays as it is; '' for nothing. */
  readonly note: string;
  readonly onCancel: () => void;
}

/** The foot of a form that edits many guest posts: it says beforehand how many it changes. */
export function EditManyActions({ count, note, onCancel }: Props) {
  return (
    <div class="edit-many-actions">
      <p class="hint" role="status">
        {note}
      </p>
      <button type="submit" class="button primary" disabled={count === 0}>
        {count > 0 ? plural('bulkChange', count) : text('bulkChangeNone')}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
