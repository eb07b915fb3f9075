import { spelledOut } from '../../utils/exchange/cell-link.ts';
import { MARK_ROLES } from '../../utils/exchange/column-role.ts';
import { formatOf } from '../../utils/exchange/formats.ts';
import type { TableOverview } from '../../utils/exchange/table-overview.ts';
import { lacksTarget, type Understanding } from '../../utils/exchange/understand.ts';
import { plainCellText } from '../../utils/exchange/written-address.ts';

const SAMPLES = 3;
/** In UTF-16 units: more is not shown. */
const SAMPLE_AT_MOST = 200;

/** How a table is understood, for a view. */
export function overviewOf(understanding: Understanding): Omit<TableOverview, 'sheets' | 'sheet'> {
  const { table, format, isSure, roles, order, asksOrder, asksAddress } = understanding;
  const saysMarks = MARK_ROLES.some((role) => roles.includes(role)) && !formatOf(format).agreed;
  const columns = roles.map((role, column) => ({
    heading: table.headings?.[column]?.trim() ?? null,
    role,
    samples: samplesOf(understanding, column),
  }));
  const lacks = lacksTarget(understanding);
  return {
    format,
    isSure,
    columns,
    order,
    asksOrder,
    asksAddress,
    lacksTarget: lacks,
    saysMarks,
  };
}

function samplesOf({ table }: Understanding, column: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of table.sample) {
    const cell = spelledOut(plainCellText(cells?.[column] ?? '')).slice(0, SAMPLE_AT_MOST);
    if (cell !== '') samples.add(cell);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
