/** Lines that become known in any order, and are printed in their own. */
export interface InOrder<K> {
  /** Prints the line as soon as all before it are printed. */
  add(key: K, line: string): void;
}

/**
 * Makes a printer of lines.
 *
 * @param keys what there will be a line for, in order
 * @param print prints one line
 */
export function inOrder<K>(keys: readonly K[], print: (line: string) => void): InOrder<K> {
  const lines = new Map<K, string>();
  const left = [...keys];
  return {
    add(key, line) {
      lines.set(key, line);
      const blocked = left.findIndex((each) => !lines.has(each));
      for (const ready of left.splice(0, blocked < 0 ? left.length : blocked)) print(lines.get(ready) ?? '');
    },
  };
}
