import { COLUMN_ROLES } from '../../utils/exchange/column-role.ts';
import type { DayOrder } from '../../utils/exchange/day-order.ts';
import { type Understanding, withOrder, withRole } from '../../utils/exchange/understand.ts';

/**
 * A table as it was understood before. One that has got other columns since is understood anew.
 *
 * @param roles one for each column; one that is not known is none
 */
export function withRoles(
  before: Understanding,
  roles: readonly string[],
  order: DayOrder | null,
): Understanding {
  if (roles.length !== before.roles.length) return before;
  const known = roles.map((role) => COLUMN_ROLES.find((one) => one === role) ?? 'none');
  const after = known.reduce((table, role, column) => withRole(table, column, role), before);
  return order === null ? after : withOrder(after, order);
}
