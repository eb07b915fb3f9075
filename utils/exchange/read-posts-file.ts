import type { ExpectedTarget } from '../posts/post.ts';
import type { Instant } from '../time.ts';
import type { DayOrder } from './day-order.ts';
import { formatOf } from './formats.ts';
import { importRows } from './import-rows.ts';
import type { ImportedRow } from './imported-row.ts';
import { dayOrderIn, type Understanding, understand, withOrder } from './understand.ts';

/**
 * Reads a file of guest posts at once, in any format, without asking anybody: what its columns say of a link is what was
 * agreed where a person has written it, and how the link was where a tool has.
 *
 * @param file decoded
 * @param targets where links should lead whose row does not say it
 * @param now for rows that do not say when they were added
 * @returns its rows; one that says why where it cannot be read at all; none where it has none
 */
export function readPostsFile(file: string, targets: readonly ExpectedTarget[], now: Instant): ImportedRow[] {
  const understood = understand(file);
  if (!understood.ok) {
    const { problem, line, cell } = understood;
    return problem === 'empty' || problem === 'noRows'
      ? []
      : [{ ok: false, line, problem, cell, page: cell }];
  }
  const { understanding } = understood;
  const { agreed, order } = formatOf(understanding.format);
  const ordered = withOrder(understanding, order ?? orderIn(understanding));
  return [...importRows(ordered, { targets, agreed, now, fileDate: now })];
}

/** The order that all dates of the file tell. */
function orderIn(understanding: Understanding): DayOrder | null {
  const steps = dayOrderIn(understanding);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
