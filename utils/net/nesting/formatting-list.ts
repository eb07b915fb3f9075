/** A formatting element that no end tag of its own has closed. */
export interface Formatted {
  readonly name: string;
  readonly hash: number;
  isOpen: boolean;
}

/** Of equal ones the parser remembers no more ("Noah's Ark clause"). */
const EQUAL_AT_MOST = 3;

/** The formatting elements that the parser opens again in what follows (HTML, "The list of active formatting elements"). */
export interface FormattingList {
  add(name: string, hash: number): Formatted;
  remove(formatted: Formatted): void;
  /** What is added from now on is kept apart from what is there, until it is cleared. */
  mark(): void;
  clearToMarker(): void;
  /** The last one of this name since the last marker; undefined where there is none. */
  last(name: string): Formatted | undefined;
  /** Those that are to be opened again, in order. */
  lost(): readonly Formatted[];
}

/** Begins with none. */
export function formattingList(): FormattingList {
  /** Null is a marker. */
  const entries: (Formatted | null)[] = [];
  const isMarker = (entry: Formatted | null): boolean => entry === null;
  return {
    add(name, hash) {
      const since = entries.findLastIndex(isMarker) + 1;
      const equal = entries.slice(since).filter((entry) => entry?.hash === hash);
      const [first] = equal;
      if (first && equal.length >= EQUAL_AT_MOST) entries.splice(entries.indexOf(first, since), 1);
      const added = { name, hash, isOpen: true };
      entries.push(added);
      return added;
    },
    remove(formatted) {
      const at = entries.lastIndexOf(formatted);
      if (at >= 0) entries.splice(at, 1);
    },
    mark: () => void entries.push(null),
    clearToMarker: () => void entries.splice(Math.max(0, entries.findLastIndex(isMarker))),
    last(name) {
      const at = entries.findLastIndex((entry) => entry === null || entry.name === name);
      return entries[at] ?? undefined;
    },
    lost() {
      if (entries.at(-1)?.isOpen !== false) return [];
      const after = entries.findLastIndex((entry) => entry === null || entry.isOpen);
      return entries.slice(after + 1).filter((entry) => entry !== null);
    },
  };
}
