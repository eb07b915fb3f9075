import { isSameValue } from '../posts/merge.ts';

/** What the user has typed of something that is stored, and that another window may change meanwhile. */
export interface TypedFields<T> {
  readonly typed: Partial<T>;
  /** How those fields were stored when the user began to change them. */
  readonly base: Partial<T>;
}

/** Adds what was typed; a field that was changed before keeps how it was stored then. */
export function withTyped<T extends object>(
  { typed, base }: TypedFields<T>,
  part: Partial<T>,
  stored: T,
): TypedFields<T> {
  const begun = Object.entries(stored).filter(([name]) => name in part);
  return { typed: { ...typed, ...part }, base: { ...Object.fromEntries(begun), ...base } };
}

/**
 * Finds the fields that the user is changing, and that were changed elsewhere meanwhile.
 *
 * @param names of the fields that are looked at, in the order of what is given
 * @param stored how they are stored now
 */
export function fieldsElsewhere<T extends object, Name extends keyof T>(
  names: readonly Name[],
  { typed, base }: TypedFields<T>,
  stored: T,
): readonly Name[] {
  return names.filter(
    (name) =>
      name in typed &&
      name in base &&
      !isSameValue(base[name], stored[name]) &&
      !isSameValue(typed[name], stored[name]),
  );
}
