/** Cells that are longer hardly ever come twice. */
const LONGEST = 200;

/**
 * Makes a reader that remembers what it read: the same words, days and targets stand in thousands of rows.
 *
 * @param read gives the same for the same text, whenever it is called
 * @param most so many texts at most are remembered; then it begins anew
 */
export function remembering<T>(read: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || text.length > LONGEST) return before ?? read(text);
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
