import { useCallback, useState } from 'preact/hooks';

/** Where something that was typed is kept while its form is not shown. */
export interface Unsaved<T> {
  /** Undefined where nothing is kept. */
  readonly kept: () => T | undefined;
  /** Undefined takes it away. */
  readonly keep: (value: T | undefined) => void;
}

/** Makes the place of one key in a map: as long as the map lives, what was typed does. */
export function unsavedIn<T, K extends string>(all: Map<K, T>, key: K): Unsaved<T> {
  return {
    kept: () => all.get(key),
    keep: (value) => {
      if (value === undefined) all.delete(key);
      else all.set(key, value);
    },
  };
}

/**
 * State that outlives its component: what was typed into a form is there again when the form is.
 *
 * @param unsaved where it is kept; undefined where it is not. The same for as long as the component lives
 * @param nothing the value that need not be kept; the same in each call
 * @returns the value, and what changes it
 */
export function useUnsaved<T>(
  unsaved: Unsaved<T> | undefined,
  nothing: T,
): [T, (change: (before: T) => T) => void] {
  const [value, setValue] = useState(() => unsaved?.kept() ?? nothing);
  const set = useCallback((change: (before: T) => T) => {
    setValue((before) => {
      const next = change(before);
      unsaved?.keep(next === nothing ? undefined : next);
      return next;
    });
  }, []);
  return [value, set];
}
