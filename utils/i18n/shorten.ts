/** How much is shown at most, and what is kept of a longer value: an address says most at its two ends. */
const [MAX, START, END] = [90, 52, 34];

/** Shortens a value to 90 characters at most, by leaving out its middle. */
export function shorten(value: string): string {
  if (value.length <= MAX) return value;
  const letters = [...value];
  return letters.length <= MAX
    ? value
    : `${letters.slice(0, START).join('')}…${letters.slice(-END).join('')}`;
}
