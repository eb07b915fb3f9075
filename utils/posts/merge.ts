import type { GuestPost } from './post.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that stored posts may lack, as they are then. */
const NEWER = { openTab: false, dueOn: null, supplier: '', guaranteedUntil: null, indexed: null } as const;

/** Each for itself: of two windows one may change the notes and the other the target. */
function fieldsOf({ expect, ...post }: GuestPost): Fields {
  return { ...NEWER, ...post, ...expect };
}

/**
 * Applies an edit to a guest post that may have changed since: by another window, or by a check that
 * has learned something.
 *
 * @param stored as it is now
 * @param before what the user saw when they changed it
 * @param after what they made of that
 * @returns the post with what they changed, and all else as it is now; null where something that they
 * changed is another by now
 */
export function mergeEdit(stored: GuestPost, before: GuestPost, after: GuestPost): GuestPost | null {
  const changed = changedFields(fieldsOf(stored), fieldsOf(before), fieldsOf(after));
  if (!changed) return null;
  const edited = <T extends object>(part: T, edit: T): T => ({
    ...part,
    ...Object.fromEntries(Object.entries(edit).filter(([name]) => changed.includes(name))),
  });
  return { ...edited(stored, after), expect: edited(stored.expect, after.expect) };
}

/**
 * Finds the fields that an edit changes.
 *
 * @param now what is stored
 * @param was what the user saw when they changed it
 * @param wanted what they made of that
 * @returns null where one of them is another by now
 */
export function changedFields(now: Fields, was: Fields, wanted: Fields): readonly string[] | null {
  const names = Object.keys(wanted).filter((name) => !isSameValue(was[name], wanted[name]));
  const isTaken = names.some(
    (name) => !isSameValue(now[name], was[name]) && !isSameValue(now[name], wanted[name]),
  );
  return isTaken ? null : names;
}

/** True for equal values of a field: words, marks or numbers. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
