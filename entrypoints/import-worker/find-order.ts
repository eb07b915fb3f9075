import { dayOrderIn, type Understanding, withOrder } from '../../utils/exchange/understand.ts';

/** A table whose first rows do not tell the order of day and month: a later one may. */
export function findOrder(understanding: Understanding): Understanding {
  if (!understanding.asksOrder) return understanding;
  const steps = dayOrderIn(understanding);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value === null ? understanding : withOrder(understanding, step.value);
}
