import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../../utils/i18n/text.ts';
import { DEFAULT_COLUMNS, LIST_COLUMNS, type ListColumn } from '../../../utils/posts/list/columns.ts';
import { Glyph } from '../../base/Glyph.tsx';
import '../../base/button.css';
import '../../base/check.css';
import '../../base/hint.css';
import './column-choice.css';

interface Props {
  /** Those that are chosen, in the user's order. */
  readonly columns: readonly ListColumn[];
  /** Those that the window has room for. */
  readonly fitting: readonly ListColumn[];
  readonly onColumns: (columns: readonly ListColumn[]) => void;
}

/** Which columns the list has, and in which order; the page is always among them. */
export function ColumnChoice({ columns, fitting, onColumns }: Props) {
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  /** The button that moved a column: drawn elsewhere in the list, it loses the focus. */
  const moved = useRef('');
  useLayoutEffect(() => {
    const button = list.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`);
    moved.current = '';
    button?.focus();
  }, [columns]);
  const move = (column: ListColumn, by: 1 | -1) => {
    const at = columns.indexOf(column);
    moved.current = `${column} ${by}`;
    onColumns(columns.with(at, columns[at + by] ?? column).with(at + by, column));
  };
  const toggle = (column: ListColumn) =>
    onColumns(
      columns.includes(column) ? columns.filter((one) => one !== column) : inUsualPlace(columns, column),
    );
  const others = LIST_COLUMNS.filter((column) => !columns.includes(column));
  return (
    <section class="column-choice" aria-labelledby={heading}>
      <h2 id={heading}>{text('viewColumns')}</h2>
      <ul ref={list}>
        {[...columns, ...others].map((column) => {
          const at = columns.indexOf(column);
          return (
            <li key={column}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={column === 'page'}
                  onChange={() => toggle(column)}
                />
                {text(`postColumn_${column}`)}
                {at >= 0 && !fitting.includes(column) && <span class="hint">{text('viewNoRoom')}</span>}
              </label>
              {at >= 0 &&
                ([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    class="button plain"
                    data-move={`${column} ${by}`}
                    // Not disabled: what is disabled loses the focus.
                    aria-disabled={!columns[at + by] || at + by < 0}
                    aria-label={text(
                      by < 0 ? 'viewColumnUp' : 'viewColumnDown',
                      text(`postColumn_${column}`),
                    )}
                    onClick={() => at + by >= 0 && columns[at + by] && move(column, by)}
                  >
                    <Glyph name={by < 0 ? 'fold' : 'unfold'} />
                  </button>
                ))}
            </li>
          );
        })}
      </ul>
      <button type="button" class="button" onClick={() => onColumns(DEFAULT_COLUMNS)}>
        {text('viewUsual')}
      </button>
    </section>
  );
}

/** Before the first column that usually comes after it. */
function inUsualPlace(columns: readonly ListColumn[], column: ListColumn): readonly ListColumn[] {
  const after = columns.findIndex((one) => LIST_COLUMNS.indexOf(one) > LIST_COLUMNS.indexOf(column));
  return after < 0 ? [...columns, column] : columns.toSpliced(after, 0, column);
}
