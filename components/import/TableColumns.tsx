import { COLUMN_ROLES, type ColumnRole } from '../../utils/exchange/column-role.ts';
import type { TableColumn } from '../../utils/exchange/table-overview.ts';
import { text } from '../../utils/i18n/text.ts';
import '../base/field.css';
import '../base/hint.css';
import './table-columns.css';

interface Props {
  readonly columns: readonly TableColumn[];
  readonly onRole: (column: number, role: ColumnRole) => void;
}

/** How each column of a table is understood, and the way to say it otherwise. */
export function TableColumns({ columns, onRole }: Props) {
  return (
    <ul class="table-columns">
      {columns.map(({ heading, role, samples }, column) => {
        const name = heading || text('columnNumber', column + 1);
        return (
          <li key={column} data-role={role}>
            <label>
              <b>{name}</b>
              <select
                class="field"
                value={role}
                onChange={({ currentTarget: { value } }) => {
                  const chosen = COLUMN_ROLES.find((one) => one === value);
                  if (chosen) onRole(column, chosen);
                }}
              >
                {COLUMN_ROLES.map((one) => (
                  <option key={one} value={one}>
                    {text(`columnRole_${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <p class="hint" title={samples.join('\n')}>
              <bdi>{samples.join(' · ') || text('columnEmpty')}</bdi>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
