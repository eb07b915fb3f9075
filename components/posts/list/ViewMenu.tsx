import { useId } from 'preact/hooks';
import { text } from '../../../utils/i18n/text.ts';
import { type ListColumn, SORT_COLUMNS } from '../../../utils/posts/list/columns.ts';
import { GROUPINGS, type PostsView } from '../../../utils/posts/list/view.ts';
import '../../base/check.css';
import '../../base/field.css';
import { ColumnChoice } from './ColumnChoice.tsx';
import './view-menu.css';

interface Props {
  readonly view: PostsView;
  readonly onView: (view: PostsView) => void;
  /** The columns in the user's order. */
  readonly columns: readonly ListColumn[];
  /** Those that the window has room for. */
  readonly fitting: readonly ListColumn[];
  readonly onColumns: (columns: readonly ListColumn[]) => void;
}

/** How the list is grouped and sorted, and which columns it has. */
export function ViewMenu({ view, onView, columns, fitting, onColumns }: Props) {
  const id = useId();
  const { sort, group } = view;
  const sortColumn = (value: string) => SORT_COLUMNS.find((one) => one === value) ?? sort.column;
  return (
    <div class="view-menu">
      <label htmlFor={`${id}group`}>{text('viewGroup')}</label>
      <select
        id={`${id}group`}
        class="field"
        value={group ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onView({ ...view, group: GROUPINGS.find((one) => one === value) ?? null })
        }
      >
        <option value="">{text('viewGroup_none')}</option>
        {GROUPINGS.map((by) => (
          <option key={by} value={by}>
            {text(`viewGroup_${by}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}sort`}>{text('viewSort')}</label>
      <select
        id={`${id}sort`}
        class="field"
        value={sort.column}
        onChange={({ currentTarget: { value } }) =>
          onView({ ...view, sort: { ...sort, column: sortColumn(value) } })
        }
      >
        {SORT_COLUMNS.map((column) => (
          <option key={column} value={column}>
            {text(`postColumn_${column}`)}
          </option>
        ))}
      </select>
      <span />
      <label class="check">
        <input
          type="checkbox"
          checked={sort.down}
          onChange={() => onView({ ...view, sort: { ...sort, down: !sort.down } })}
        />
        {text('viewDown')}
      </label>
      <ColumnChoice columns={columns} fitting={fitting} onColumns={onColumns} />
    </div>
  );
}
