/** Which shares of its room a longer value has for its start and its end: an address says most there. */
const [START, END] = [0.58, 0.38];

/**
 * Shortens a value by leaving out its middle.
 *
 * @param most how many letters it has at most
 */
export function shorten(value: string, most = 90): string {
  if (value.length <= most) return value;
  const letters = [...value];
  return letters.length <= most
    ? value
    : `${letters.slice(0, most * START).join('')}…${letters.slice(-Math.floor(most * END)).join('')}`;
}
