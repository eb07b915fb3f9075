import { text } from '../../../utils/i18n/text.ts';
import { type ListColumn, SORT_COLUMNS, type SortColumn } from '../../../utils/posts/list/columns.ts';
import type { ListSort } from '../../../utils/posts/list/view.ts';
import { SelectBox } from '../SelectBox.tsx';
import '../../base/text-button.css';
import './posts-heading.css';

interface Props {
  readonly columns: readonly ListColumn[];
  /** Of guest posts on two lines: it names the column that they are sorted by. */
  readonly card: boolean;
  readonly sort: ListSort;
  readonly selected: 'all' | 'some' | 'none';
  readonly onSort: (column: SortColumn) => void;
  readonly onSelectAll: (all: boolean) => void;
}

/** The heading of the list: a box that selects all, and a button for each column that can be sorted by. */
export function PostsHeading({ columns, card, sort, selected, onSort, onSelectAll }: Props) {
  return (
    <thead class={card ? 'posts-heading card' : 'posts-heading'}>
      <tr aria-rowindex={1} data-at={-1}>
        <td class="select">
          <SelectBox
            name={text('selectAll')}
            checked={selected === 'all'}
            isStop
            indeterminate={selected === 'some'}
            onSelect={(checked) => onSelectAll(checked)}
          />
        </td>
        {columns.map((column) => {
          const sortable = SORT_COLUMNS.find((one) => one === column);
          const isSorted = sort.column === column;
          return (
            <th
              key={column}
              scope="col"
              class={isSorted ? `${column} sorted` : column}
              aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              {sortable ? (
                <button
                  type="button"
                  class="text-button"
                  data-stop={`sort ${column}`}
                  tabIndex={-1}
                  onClick={() => onSort(sortable)}
                >
                  {text(`postColumn_${column}`)}
                  <span class="direction" aria-hidden="true">
                    {isSorted && (sort.down ? '▼' : '▲')}
                  </span>
                </button>
              ) : (
                text(`postColumn_${column}`)
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
