/** Of what is too long for a few lines: an address tells most at both its ends. */
const [MOST, START, END] = [90, 52, 34];

/** A value as short as a line or two; its middle is left out. */
export function shorten(value: string): string {
  if (value.length <= MOST) return value;
  const letters = [...value];
  return letters.length <= MOST
    ? value
    : `${letters.slice(0, START).join('')}…${letters.slice(-END).join('')}`;
}
