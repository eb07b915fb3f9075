import type { PostRecord } from '../../store/schema.ts';

/**
 * Takes over the records of the last reading that have not changed: the store makes new objects each time, and what is
 * made of a record is kept by the object.
 *
 * @param before as read last
 * @param after as read now
 */
export function sameRecords(
  before: readonly PostRecord[],
  after: readonly PostRecord[],
): readonly PostRecord[] {
  const known = new Map(before.map((record) => [record.id, record]));
  return after.map((record) => {
    const old = known.get(record.id);
    return old && isSameData(old, record) ? old : record;
  });
}

/** Whether two values from the store are the same. Bytes and dates are none of what a record has. */
function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every(
      (name) => Object.hasOwn(other, name) && isSameData(Reflect.get(one, name), Reflect.get(other, name)),
    )
  );
}
