import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text.ts';
import { useVirtualRows } from '../../utils/ui/use-virtual-rows.ts';
import { Address } from '../base/Address.tsx';
import '../base/hint.css';
import './rows-table.css';

/** In px, borders included; the style sheet knows it as `--row-height`. */
const ROW_HEIGHT = 48;

/** What a row shows. */
export interface RowCells {
  readonly key: string | number;
  /** Before all else: the line in a file, or a box to tick. */
  readonly lead: ComponentChildren;
  readonly status: ComponentChildren;
  readonly page: string;
  /** The page is an address that can be opened. */
  readonly isAddress: boolean;
  /** Where the page should link to; '' where that is not said. */
  readonly target: string;
  /** What is to be said of it; the second line has room for the beginning. */
  readonly notes: string;
  readonly isProblem?: boolean;
  /** What else it says, for a column of its own; in narrow windows behind the notes. */
  readonly details?: string;
}

interface Props<T> {
  readonly rows: readonly T[];
  /** The heading of the leading cells. */
  readonly lead: ComponentChildren;
  /** The leading cells are boxes to tick. */
  readonly isTicked?: boolean;
  /** The rows have details. */
  readonly hasDetails?: boolean;
  readonly cellsOf: (row: T) => RowCells;
}

/** Pages of a file, each on two lines. However many there are, only those in sight are drawn. */
export function RowsTable<T>({ rows, lead, isTicked = false, hasDetails = false, cellsOf }: Props<T>) {
  const { scroller, window } = useVirtualRows(rows.length, ROW_HEIGHT);
  return (
    <div class="rows-table-scroller" ref={scroller} style={{ '--row-height': `${ROW_HEIGHT}px` }}>
      <table class={isTicked ? 'rows-table ticked' : 'rows-table'} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {isTicked ? (
              <td class="rows-table-lead">{lead}</td>
            ) : (
              <th scope="col" class="rows-table-lead">
                {lead}
              </th>
            )}
            <th scope="col" class="rows-table-status">
              {text('rowsColumn_status')}
            </th>
            <th scope="col">{text('rowsColumn_page')}</th>
            {hasDetails && (
              <th scope="col" class="rows-table-details">
                {text('rowsColumn_details')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <Gap rows={window.from} />
          {rows.slice(window.from, window.to).map((row, i) => {
            const cells = cellsOf(row);
            return <Row key={cells.key} cells={cells} place={window.from + i + 2} />;
          })}
          <Gap rows={rows.length - window.to} />
        </tbody>
      </table>
    </div>
  );
}

function Row({ cells, place }: { cells: RowCells; place: number }) {
  const { lead, status, page, isAddress, target, notes, isProblem, details } = cells;
  return (
    <tr aria-rowindex={place}>
      <td class="rows-table-lead">{lead}</td>
      <td>{status}</td>
      <td>
        {isAddress ? (
          <a href={page} target="_blank" rel="noreferrer">
            <Address url={page} />
          </a>
        ) : (
          <bdi dir="ltr">{page || text('none')}</bdi>
        )}
        <p class="hint" title={[notes, details].filter(Boolean).join(' · ')}>
          {target && (
            <>
              → <Address url={target} />
            </>
          )}
          {target && notes && ' · '}
          <span class={isProblem ? 'rows-table-problem' : ''}>{notes}</span>
          {details && (
            <span class="rows-table-narrow">
              {(target || notes) && ' · '}
              {details}
            </span>
          )}
        </p>
      </td>
      {details !== undefined && (
        <td class="rows-table-details">
          <p class="hint" title={details}>
            {details}
          </p>
        </td>
      )}
    </tr>
  );
}

/** As high as the rows would be that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows > 0 ? <tr style={{ height: `${rows * ROW_HEIGHT}px` }} /> : null;
}
